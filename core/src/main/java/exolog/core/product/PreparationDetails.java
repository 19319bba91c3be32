package exolog.core.product;

import exolog.core.answer.Checks;
import exolog.core.id.BankId;
import exolog.core.id.DonorId;
import exolog.core.id.ProductId;
import exolog.core.product.claims.Claims;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A preparation as entered.
 *
 * @param donors those whose material was used without a bank between
 * @param banks those the cells were taken from
 */
public record PreparationDetails(
    ProductId product,
    LocalDate preparedOn,
    List<Preparation.Step> steps,
    Set<DonorId> donors,
    Set<BankId> banks) {
  public PreparationDetails {
    steps = List.copyOf(steps);
    donors = new LinkedHashSet<>(donors);
    banks = new LinkedHashSet<>(banks);
  }

  public static PreparationDetails ofDonor(
      ProductId product, LocalDate preparedOn, List<Preparation.Step> steps, DonorId donor) {
    return new PreparationDetails(product, preparedOn, steps, Set.of(donor), Set.of());
  }

  Checks check() {
    Checks checks = new Checks();
    for (Preparation.Step step : steps) {
      Claims.check(checks, "preparation.step.claim", "steps", "step", step.method());
      Claims.check(checks, "preparation.step.claim", "steps", "detail of a step", step.detail());
    }
    return checks
        .require(
            !steps.isEmpty() && steps.stream().noneMatch(step -> step.method().isBlank()),
            "preparation.steps.missing",
            "steps",
            steps.size(),
            "Name at least one step of the preparation, each with its method.")
        .require(
            !donors.isEmpty() || !banks.isEmpty(),
            "preparation.origin.missing",
            "donors",
            "",
            "Name the donor or the cell bank of the preparation, or every one of a pool.");
  }
}
