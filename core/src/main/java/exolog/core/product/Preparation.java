package exolog.core.product;

import exolog.core.id.PreparationId;
import exolog.core.id.ProductId;
import java.time.LocalDate;
import java.util.List;

/**
 * One run of collection, separation and formulation.
 *
 * <p>From whom it comes, {@link Donors#behind} and {@link Banks#behind} say.
 *
 * @param steps in the order they were done
 */
public record Preparation(
    PreparationId id, ProductId product, LocalDate preparedOn, List<Step> steps) {
  public Preparation {
    steps = List.copyOf(steps);
  }

  /**
   * What was done, and how.
   *
   * @param method such as "Tangential-flow filtration"
   * @param detail its parameters, such as "500 kDa, 6 volumes"; empty when not stated
   */
  public record Step(String method, String detail) {}
}
