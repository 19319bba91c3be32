package exolog.core.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The body of one measure as a flat list, one finding for each effect or left-out row. */
final class Findings {
  private Findings() {}

  static List<Finding> of(Body body) {
    var findings = new ArrayList<Finding>();
    body.differences().forEach(d -> findings.add(finding(d, "against " + d.comparator().label())));
    body.treated().forEach(change -> findings.add(finding(change, "from the start")));
    body.controls().forEach(change -> findings.add(finding(change, "from the start")));
    for (NotUsed row : body.notUsed()) {
      findings.add(
          new Finding(
              row.study(),
              row.measure(),
              Arrays.asList(row.row().split(" ", -1)),
              false,
              row.armText() + ": " + row.reason()));
    }
    return findings;
  }

  private static Finding finding(Effect effect, String compared) {
    Double variance = effect.variance();
    double se = variance == null ? Double.NaN : Math.sqrt(variance);
    Integer people =
        switch (effect) {
          case ArmChange change -> change.n();
          case Difference difference -> difference.nTreated();
        };
    String spread =
        switch (effect.provenance()) {
          case Provenance.Reported _ -> "spread reported";
          case Provenance.Exact _ -> "spread computed exactly";
          case Provenance.Approximate _ -> "spread approximate";
          case Provenance.Missing _ -> "no spread";
        };
    return new Finding(
        effect.study(),
        effect.measure(),
        effect.rows(),
        true,
        String.format(
            Locale.ROOT,
            "%s: %+.1f %s (SE %.1f%s) %s at week %s, %s",
            effect.armText(),
            effect.estimate(),
            effect.unit(),
            se,
            people == null ? "" : ", n " + people,
            compared,
            Figure.plain(effect.weeks()),
            spread));
  }
}
