package exolog.core.outcome;

import exolog.core.evidence.SmallestDetectable;
import java.util.Optional;

/**
 * Two readings of one measure at one site, with the measurement error between them. It cannot be
 * made without saying what is known of the error, even if that is "nothing".
 *
 * @param noise the smallest change between two single readings that is unlikely to be noise
 */
public record Change(Measurement before, Measurement after, SmallestDetectable noise) {
  /** What may be said of a change. */
  public enum Verdict {
    /** At least the smallest detectable change: a change we can measure. */
    REAL,
    WITHIN_NOISE,
    /** No repeatability is published: nothing can be said. */
    NOISE_UNKNOWN
  }

  /** Which way it went, for the patient. */
  public enum Direction {
    BETTER,
    WORSE,
    NEITHER
  }

  public Change {
    if (!before.measure().equals(after.measure())
        || before.site() != after.site()
        || !before.patient().equals(after.patient())) {
      throw new IllegalArgumentException("a change is between two readings of one thing");
    }
  }

  /** In the measure's unit. */
  public double delta() {
    return after.value() - before.value();
  }

  public Optional<Double> smallestDetectable() {
    return Optional.ofNullable(noise.change());
  }

  public Verdict verdict() {
    return smallestDetectable()
        .map(smallest -> Math.abs(delta()) >= smallest ? Verdict.REAL : Verdict.WITHIN_NOISE)
        .orElse(Verdict.NOISE_UNKNOWN);
  }

  /** By the sign alone; whether it is real is for {@link #verdict}. */
  public Direction direction() {
    double gain = delta() * before.measure().better().sign();
    return gain > 0 ? Direction.BETTER : gain < 0 ? Direction.WORSE : Direction.NEITHER;
  }

  /** The published error is of one operator with one device; otherwise the true error is larger. */
  public boolean isSameHandAndDevice() {
    return before.device().equals(after.device()) && before.operator().equals(after.operator());
  }
}
