package exolog.core.product;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a lot's certificates say of particles.
 *
 * @param perMillilitre as measured; empty where no certificate states it exactly
 * @param labelMost the most a dose may hold by the label; empty where the label sets none
 */
public record ParticleContent(Optional<BigDecimal> perMillilitre, Optional<BigDecimal> labelMost) {
  private static final BigDecimal UL_PER_ML = new BigDecimal(1_000);

  /** The particles in a volume; empty where they cannot be computed. Never a guess. */
  public Optional<BigDecimal> in(int microlitres) {
    return perMillilitre.map(
        count -> count.multiply(new BigDecimal(microlitres)).divide(UL_PER_ML));
  }
}
