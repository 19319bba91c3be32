package exolog.app.command;

import exolog.stats.ordinal.Chance;
import exolog.stats.ordinal.Coefficient;
import exolog.stats.ordinal.OrdinalFit;
import exolog.stats.ordinal.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of answers as a table to read and as JSON.
 *
 * @param who the columns' values for which chances are given
 */
record OrdinalReport(OrdinalFit fit, Map<String, Double> who) {
  private static final double NORMAL_95 = 1.959963984540054;

  Map<String, @Nullable Object> asMap() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("outcome", fit.outcome());
    map.put("categories", fit.categories());
    map.put(
        "thresholds",
        fit.isYesNo() ? List.of() : fit.thresholds().stream().map(OrdinalReport::asMap).toList());
    map.put("fixed", fixed().stream().map(OrdinalReport::asMap).toList());
    map.put("random", fit.spreads().stream().map(OrdinalReport::asMap).toList());
    map.put("criterion", fit.criterion());
    map.put("method", "ML, Laplace");
    map.put("converged", fit.converged());
    map.put("n", fit.rows());
    map.put("rowsLeftOut", fit.rowsLeftOut());
    var groups = new LinkedHashMap<String, Integer>();
    fit.spreads().forEach(spread -> groups.put(spread.group(), spread.effects().size()));
    map.put("groups", groups);
    map.put("at", who);
    map.put("chances", fit.chances(who).stream().map(OrdinalReport::asMap).toList());
    map.put("messages", fit.messages());
    return map;
  }

  String asText() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s in %d rows: %s mixed model (maximum likelihood, Laplace), criterion %.4f%n%n",
            Printable.of(fit.outcome()),
            fit.rows(),
            fit.isYesNo() ? "logistic" : "cumulative-logit",
            fit.criterion()));
    text.append(String.format("  %-24s %12s %12s   %s%n", "", "log odds", "± se", "odds ratio"));
    fixed().forEach(coefficient -> line(text, coefficient, true));
    if (!fit.isYesNo()) {
      fit.thresholds().forEach(threshold -> line(text, threshold, false));
    }
    text.append(String.format("%n"));
    for (var spread : fit.spreads()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  spread of %-14s %12.4f   %d levels%n    %s%n",
              Printable.of(spread.group()),
              spread.sd(),
              spread.effects().size(),
              Printable.of(spread.sentence())));
    }
    chances(text);
    fit.messages()
        .forEach(message -> text.append(String.format("%nNote: %s%n", Printable.of(message))));
    return text.toString();
  }

  private void chances(StringBuilder text) {
    var at = new ArrayList<String>();
    who.forEach((name, value) -> at.add(Printable.of(name) + " " + Figures.of(value)));
    text.append(
        String.format(
            "%n  Chances%s: of a typical one (95 %% limits), and averaged over all%n",
            at.isEmpty() ? "" : " at " + String.join(", ", at)));
    for (var chance : fit.chances(who)) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-24s %5.1f %%  (%.1f to %.1f %%)  %5.1f %%%n",
              Printable.of(chance.category()),
              100 * chance.typical(),
              100 * chance.lower95(),
              100 * chance.upper95(),
              100 * chance.average()));
    }
  }

  /** As glmer prints them: of a yes/no measure the intercept comes first. */
  private List<Coefficient> fixed() {
    var fixed = new ArrayList<Coefficient>();
    if (fit.isYesNo()) {
      var threshold = fit.thresholds().getFirst();
      fixed.add(new Coefficient("(Intercept)", -threshold.estimate(), threshold.standardError()));
    }
    fixed.addAll(fit.fixed());
    return fixed;
  }

  private static void line(StringBuilder text, Coefficient coefficient, boolean asOdds) {
    var se = coefficient.standardError();
    var odds =
        asOdds && se != null
            ? String.format(
                Locale.ROOT,
                "%.3f (%.3f to %.3f)",
                Math.exp(coefficient.estimate()),
                Math.exp(coefficient.estimate() - NORMAL_95 * se),
                Math.exp(coefficient.estimate() + NORMAL_95 * se))
            : "";
    text.append(
        String.format(
            Locale.ROOT,
            "  %-24s %12.5f %12s   %s%n",
            Printable.of(coefficient.name()),
            coefficient.estimate(),
            se == null ? "not known" : String.format(Locale.ROOT, "%.5f", se),
            odds));
  }

  private static Map<String, @Nullable Object> asMap(Coefficient coefficient) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("name", coefficient.name());
    map.put("estimate", coefficient.estimate());
    map.put("se", coefficient.standardError());
    return map;
  }

  private static Map<String, @Nullable Object> asMap(Spread spread) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("group", spread.group());
    map.put("term", "(Intercept)");
    map.put("variance", spread.variance());
    map.put("sd", spread.sd());
    map.put("sdLower95", spread.lower95());
    map.put("sdUpper95", spread.upper95());
    map.put("medianOddsRatio", spread.medianOddsRatio());
    map.put("sentence", spread.sentence());
    return map;
  }

  private static Map<String, Object> asMap(Chance chance) {
    var map = new LinkedHashMap<String, Object>();
    map.put("category", chance.category());
    map.put("typical", chance.typical());
    map.put("lower95", chance.lower95());
    map.put("upper95", chance.upper95());
    map.put("average", chance.average());
    return map;
  }
}
