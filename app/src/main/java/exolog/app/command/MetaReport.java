package exolog.app.command;

import exolog.stats.meta.CannotPool;
import exolog.stats.meta.LeftOut;
import exolog.stats.meta.Pooled;
import exolog.stats.meta.StudyEffect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A meta-analysis as a table to read and as JSON. */
record MetaReport(List<StudyEffect> studies, Pooled pooled, List<LeftOut> leaveOneOut) {
  private static final int LONGEST_NAME = 40;
  private static final double NORMAL_95 = 1.959963984540054;

  Map<String, @Nullable Object> asMap() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("k", pooled.k());
    map.put("estimate", pooled.estimate());
    map.put("se", pooled.se());
    map.put("ciLower", pooled.ciLower());
    map.put("ciUpper", pooled.ciUpper());
    map.put("piLower", pooled.piLower());
    map.put("piUpper", pooled.piUpper());
    map.put("tau2", pooled.tau2());
    map.put("i2", pooled.i2());
    map.put("q", pooled.q());
    map.put("qp", pooled.qp());
    map.put("method", pooled.method().name());
    map.put("knappHartung", pooled.knappHartung());
    map.put("leaveOneOut", leaveOneOut.stream().map(MetaReport::leftOutAsMap).toList());
    map.put("messages", pooled.messages());
    return map;
  }

  String asText() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d %s pooled by random effects (%s%s)%n%n",
            pooled.k(),
            pooled.k() == 1 ? "study" : "studies",
            pooled.method(),
            pooled.knappHartung() ? ", Knapp-Hartung" : ""));
    line(text, "estimate", figure(pooled.estimate()), "standard error " + figure(pooled.se()));
    line(text, "95 % confidence", range(pooled.ciLower(), pooled.ciUpper()), "for the mean effect");
    var piLower = pooled.piLower();
    var piUpper = pooled.piUpper();
    if (piLower == null || piUpper == null) {
      line(text, "95 % prediction", "none", "needs 3 studies");
    } else {
      line(text, "95 % prediction", range(piLower, piUpper), "for the true effect in a new study");
    }
    if (pooled.k() > 1) {
      heterogeneity(text);
    }
    studyTable(text);
    pooled.messages().forEach(message -> text.append(String.format("%nNote: %s%n", message)));
    return text.toString();
  }

  private void heterogeneity(StringBuilder text) {
    int df = pooled.k() - 1;
    line(text, "tau²", Figures.of(pooled.tau2()), "variance between studies");
    line(text, "I²", percent(pooled.i2()), "of the variance lies between studies");
    line(text, "Q", Figures.of(pooled.q()), "p " + Figures.chance(pooled.qp()) + ", df " + df);
  }

  private void studyTable(StringBuilder text) {
    int width = 5;
    for (var study : studies) {
      width = Math.max(width, shortened(study.label()).length());
    }
    var row = "%n  %-" + width + "s  %12s  %-24s  %s";
    text.append(String.format(row, "study", "effect", "95 % confidence", "pooled without it"));
    for (int i = 0; i < studies.size(); i++) {
      var study = studies.get(i);
      double half = NORMAL_95 * Math.sqrt(study.variance());
      text.append(
          String.format(
              row,
              shortened(study.label()),
              figure(study.estimate()),
              range(study.estimate() - half, study.estimate() + half),
              without(leaveOneOut.get(i))));
    }
    text.append(String.format("%n"));
  }

  private String figure(double value) {
    return Figures.of(value, pooled.se());
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f %%", value);
  }

  private static void line(StringBuilder text, String name, String value, String meaning) {
    text.append(String.format("  %-16s %-24s %s%n", name, value, meaning));
  }

  private String range(double lower, double upper) {
    return figure(lower) + " to " + figure(upper);
  }

  private String without(LeftOut left) {
    return switch (left.others()) {
      case Pooled others ->
          figure(others.estimate()) + " (" + range(others.ciLower(), others.ciUpper()) + ")";
      case CannotPool(String _) -> "nothing left";
    };
  }

  private static Map<String, @Nullable Object> leftOutAsMap(LeftOut left) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("label", left.label());
    switch (left.others()) {
      case Pooled others -> {
        map.put("estimate", others.estimate());
        map.put("ciLower", others.ciLower());
        map.put("ciUpper", others.ciUpper());
        map.put("tau2", others.tau2());
        map.put("i2", others.i2());
        map.put("reason", null);
      }
      case CannotPool(String reason) -> {
        map.put("estimate", null);
        map.put("reason", reason);
      }
    }
    return map;
  }

  private static String shortened(String label) {
    var clean = Printable.of(label);
    return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME - 1) + "…" : clean;
  }
}
