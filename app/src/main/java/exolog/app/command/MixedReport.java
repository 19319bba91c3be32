package exolog.app.command;

import exolog.stats.mixed.Fit;
import exolog.stats.mixed.FixedEffect;
import exolog.stats.mixed.LevelEffect;
import exolog.stats.mixed.RandomTerm;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mixed model as text in the order of lme4's summary, and as JSON.
 *
 * @param effectsOf group whose levels are listed too, or null
 */
record MixedReport(String outcome, Fit fit, @Nullable String effectsOf) {

  Map<String, @Nullable Object> asMap() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("fixed", fit.fixed().stream().map(MixedReport::fixedAsMap).toList());
    map.put("random", fit.random().stream().map(MixedReport::randomAsMap).toList());
    var residual =
        new LinkedHashMap<String, Double>(); // Map.of has no order, and answers are compared
    residual.put("variance", fit.residualVariance());
    residual.put("sd", Math.sqrt(fit.residualVariance()));
    map.put("residual", residual);
    map.put("criterion", fit.criterion());
    map.put("method", fit.method());
    map.put("computation", fit.computation());
    map.put("converged", fit.converged());
    map.put("iterations", fit.iterations());
    map.put("messages", fit.messages());
    map.put("n", fit.n());
    map.put("groups", fit.groups());
    if (effectsOf != null) {
      map.put("effects", fit.effects(effectsOf).stream().map(MixedReport::levelAsMap).toList());
    }
    return map;
  }

  private static Map<String, @Nullable Object> fixedAsMap(FixedEffect effect) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("name", effect.name());
    map.put("estimate", effect.estimate());
    map.put("se", effect.se());
    return map;
  }

  private static Map<String, @Nullable Object> randomAsMap(RandomTerm term) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("group", term.group());
    map.put("term", term.term());
    map.put("variance", term.variance());
    map.put("sd", term.sd());
    map.put("corr", term.corr());
    return map;
  }

  private static Map<String, Object> levelAsMap(LevelEffect effect) {
    var map = new LinkedHashMap<String, Object>();
    map.put("level", effect.level());
    map.put("term", effect.term());
    map.put("estimate", effect.estimate());
    map.put("se", effect.se());
    return map;
  }

  void print(PrintWriter out) {
    boolean reml = fit.method().equals("REML");
    out.printf("Linear mixed model of %s fit by %s%n", Printable.of(outcome), fit.method());
    var criterion = fit.criterion();
    out.printf(
        "%s: %s%n%n",
        reml ? "REML criterion at convergence" : "-2 log likelihood",
        criterion == null
            ? "not computed on the approximate path"
            : String.format(Locale.ROOT, "%.4f", criterion));
    printRandom(out);
    printFixed(out);
    printShares(out);
    if (effectsOf != null) {
      printEffects(out, fit.effects(effectsOf));
    }
    fit.messages().forEach(message -> Lines.wrapped(out, "Note: ", Printable.of(message)));
  }

  private void printRandom(PrintWriter out) {
    out.println("Random effects:");
    var row = row(4, 8);
    out.printf(row, "group", "term", "variance", "SD", "corr");
    String before = "";
    for (var term : fit.random()) {
      var corr = term.corr();
      out.printf(
          row,
          term.group().equals(before) ? "" : shown(term.group()),
          shown(term.term()),
          Figures.of(term.variance()),
          Figures.of(term.sd()),
          corr == null ? "" : String.format(Locale.ROOT, "%.2f", corr));
      before = term.group();
    }
    double residual = fit.residualVariance();
    out.printf(row, "residual", "", Figures.of(residual), Figures.of(Math.sqrt(residual)), "");
    out.printf(
        "%d rows; levels: %s%n%n",
        fit.n(),
        fit.groups().entrySet().stream()
            .map(group -> shown(group.getKey()) + " " + group.getValue())
            .collect(Collectors.joining(", ")));
  }

  private void printFixed(PrintWriter out) {
    out.println("Fixed effects:");
    int width = 12;
    for (var effect : fit.fixed()) {
      width = Math.max(width, shown(effect.name()).length());
    }
    var row = "  %-" + width + "s %14s %12s %9s%n";
    out.printf(row, "", "estimate", "SE", "t");
    for (var effect : fit.fixed()) {
      var estimate = effect.estimate();
      var se = effect.se();
      if (estimate == null || se == null) {
        out.printf(row, shown(effect.name()), "left out", "", "");
      } else {
        out.printf(
            row,
            shown(effect.name()),
            Figures.of(estimate, se),
            Figures.of(se),
            String.format(Locale.ROOT, "%.3f", estimate / se));
      }
    }
    out.println();
  }

  /** The variances of intercepts as shares of their sum with the residual. */
  private void printShares(PrintWriter out) {
    var intercepts =
        fit.random().stream().filter(term -> term.term().equals("(Intercept)")).toList();
    if (intercepts.isEmpty()) {
      return;
    }
    double sum = fit.residualVariance();
    for (var term : intercepts) {
      sum += term.variance();
    }
    double whole = sum;
    var shares =
        intercepts.stream()
            .map(term -> shown(term.group()) + " " + Figures.percent(term.variance() / whole))
            .collect(Collectors.joining(", "));
    boolean slopes = intercepts.size() < fit.random().size();
    Lines.wrapped(
        out,
        "",
        "Of the spread that the fixed effects leave: %s, residual %s%s."
            .formatted(
                shares,
                Figures.percent(fit.residualVariance() / whole),
                slopes ? " (where the slopes' columns are 0)" : ""));
  }

  private static void printEffects(PrintWriter out, List<LevelEffect> effects) {
    out.printf("%nLevels (drawn towards zero the less was seen of them):%n");
    var row = row(14, 12);
    out.printf(row, "level", "term", "effect", "SE", "");
    for (var effect : effects) {
      out.printf(
          row,
          shown(effect.level()),
          shown(effect.term()),
          Figures.of(effect.estimate()),
          Figures.of(effect.se()),
          "");
    }
    out.println();
  }

  private static String row(int first, int last) {
    return "  %-" + (16 + first) + "s %-16s %12s %12s %" + last + "s%n";
  }

  private static String shown(String name) {
    var clean = Printable.of(name);
    return clean.length() > 40 ? clean.substring(0, 39) + "…" : clean;
  }
}
