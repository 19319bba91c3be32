package exolog.web.lot;

import exolog.core.product.Appraisal;
import exolog.core.product.Certificate;
import exolog.core.product.Lot;
import exolog.core.product.LotEvent;
import exolog.core.product.LotRelease;
import exolog.core.product.Product;
import exolog.core.product.release.Gate;
import exolog.core.product.release.Result;
import exolog.core.product.release.RuleResult;
import exolog.core.product.release.Severity;
import java.util.List;

/**
 * A lot with all that decides about it.
 *
 * @param kept whether this clinic entered the lot and so may decide about it
 */
public record LotFacts(
    Lot lot,
    Product product,
    Appraisal appraisal,
    List<Certificate> certificates,
    List<LotRelease> releases,
    List<LotEvent> events,
    boolean kept) {
  public LotFacts {
    certificates = List.copyOf(certificates);
    releases = List.copyOf(releases);
    events = List.copyOf(events);
  }

  public boolean blocked() {
    return appraisal.verdict().gate() == Gate.BLOCKED;
  }

  public List<RuleResult> rules(Severity severity) {
    return appraisal.verdict().rules().stream()
        .filter(rule -> rule.severity() == severity)
        .sorted(java.util.Comparator.comparing(RuleResult::meaning))
        .toList();
  }

  public long answered(Severity severity) {
    return rules(severity).stream()
        .filter(rule -> rule.result() == Result.PASS || rule.result() == Result.NOT_APPLICABLE)
        .count();
  }

  /** The class that gives a result its mark and colour; the word says the same. */
  public static String look(RuleResult rule) {
    return switch (rule.result()) {
      case PASS -> "pass";
      case FAIL -> "fail";
      case NOT_TESTED -> "untested";
      case NOT_APPLICABLE -> "soft";
    };
  }
}
