package exolog.core.product.release;

import exolog.core.product.release.Condition.Limit;
import exolog.core.product.release.Condition.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Residues against their limits, and potency against its specification. */
final class ResidueChecks {
  private static final List<String> RESIDUES =
      List.of(
          "residual.antibiotic",
          "residual.BSA",
          "residual.DNA",
          "residual.solvent",
          "residual.cells");

  private ResidueChecks() {}

  static Finding withinLimits(Dossier dossier) {
    return Finding.all(RESIDUES.stream().map(path -> residue(dossier, path)).toList());
  }

  private static Finding residue(Dossier dossier, String path) {
    if (dossier.at(path) == null
        && dossier.flag(path + ".used").filter(used -> !used).isPresent()) {
      return Finding.pass(path + " was not used.");
    }
    Optional<BigDecimal> limit = dossier.exact(path + ".limit");
    if (dossier.at(path) instanceof Given.Amount && limit.isEmpty()) {
      return Finding.untested(Facts.missing(dossier, List.of(path + ".limit")));
    }
    return Limit.against(
        dossier,
        Fields.PUBLISHED.named(path),
        Side.AT_MOST,
        limit.orElse(BigDecimal.ZERO),
        limit.isPresent() ? " (" + path + ".limit)" : "");
  }

  static Finding potency(Dossier dossier) {
    Field potency = Fields.PUBLISHED.named("potency");
    if (!(dossier.at("potency") instanceof Given.Amount)) {
      return Facts.each(dossier, potency, "a value against a reference", _ -> Finding.untested(""));
    }
    List<String> missing =
        List.of("potency.atLeast", "potency.reference", "potency.indication").stream()
            .filter(path -> dossier.at(path) == null)
            .toList();
    Optional<BigDecimal> least = dossier.exact("potency.atLeast");
    if (least.isPresent() && unitsDiffer(dossier)) {
      return Finding.untested(
          "potency is in "
              + Understanding.quoted(dossier.attribute("potency", "unit"))
              + " and potency.atLeast in "
              + Understanding.quoted(dossier.attribute("potency.atLeast", "unit"))
              + ", which are not compared.");
    }
    Finding value =
        least
            .map(limit ->
                Limit.against(dossier, potency, Side.AT_LEAST, limit, " (potency.atLeast)"))
            .orElse(Finding.untested(""));
    Finding upper =
        dossier
            .exact("potency.atMost")
            .map(limit -> Limit.against(dossier, potency, Side.AT_MOST, limit, " (potency.atMost)"))
            .orElse(Finding.pass(""));
    return missing.isEmpty()
        ? Finding.all(List.of(value, upper))
        : Finding.all(List.of(value, upper, Finding.untested(Facts.missing(dossier, missing))));
  }

  private static boolean unitsDiffer(Dossier dossier) {
    String limit = dossier.attribute("potency.atLeast", "unit");
    return !limit.isEmpty() && !limit.equals(dossier.attribute("potency", "unit"));
  }
}
