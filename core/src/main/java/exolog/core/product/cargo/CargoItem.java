package exolog.core.product.cargo;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One molecule that was looked for.
 *
 * @param detected false where it was looked for and not found
 * @param amount empty where the list gives none
 * @param unit as the list writes it; empty where none is given
 */
public record CargoItem(
    CargoKind kind, String name, boolean detected, Optional<BigDecimal> amount, String unit) {
  public static CargoItem found(CargoKind kind, String name) {
    return new CargoItem(kind, name, true, Optional.empty(), "");
  }
}
