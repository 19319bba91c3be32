package exolog.core.forecast;

import exolog.stats.response.Kinetics;
import exolog.stats.table.CsvRow;
import java.util.ArrayList;
import java.util.List;

/** The unknown rates as equally likely pairs, log-uniform over the published or assumed ranges. */
final class RateGrid {
  private static final int STEPS = 5;

  /** A registry model is fitted at each pair: nine, so that a refit stays under a second. */
  private static final int REGISTRY_STEPS = 3;

  private RateGrid() {}

  static List<Kinetics> of(String tissue) {
    return of(tissue, STEPS);
  }

  static List<Kinetics> ofRegistry(String tissue) {
    return of(tissue, REGISTRY_STEPS);
  }

  private static List<Kinetics> of(String tissue, int steps) {
    CsvRow signal = row("signal-half-life", "");
    CsvRow turnover = row("turnover", tissue);
    var rates = new ArrayList<Kinetics>();
    for (double halfLife : middles(signal, steps)) {
      for (double weeks : middles(turnover, steps)) {
        rates.add(new Kinetics(Math.log(2) / halfLife, 1 / weeks));
      }
    }
    return rates;
  }

  /** How the rates are known, one sentence a row, for the list of assumptions. */
  static List<String> sentences(String tissue) {
    return List.of(
        sentence("Signal of a session: half-life", row("signal-half-life", "")),
        sentence("Turnover of the tissue (%s): time".formatted(tissue), row("turnover", tissue)));
  }

  private static String sentence(String what, CsvRow row) {
    return "%s %s to %s weeks, all equally likely on a log scale (%s: %s)."
        .formatted(
            what,
            row.text("weeks_low"),
            row.text("weeks_high"),
            row.text("kind"),
            row.text("basis"));
  }

  private static CsvRow row(String key, String tissue) {
    return RuleFile.rows("rates.csv").stream()
        .filter(row -> row.text("key").equals(key) && row.text("tissue").equals(tissue))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("rates.csv has no row " + key + " " + tissue));
  }

  private static double[] middles(CsvRow row, int steps) {
    double low = Math.log(RuleFile.number(row, "weeks_low"));
    double high = Math.log(RuleFile.number(row, "weeks_high"));
    double[] middles = new double[steps];
    for (int i = 0; i < steps; i++) {
      middles[i] = Math.exp(low + (high - low) * (i + 0.5) / steps);
    }
    return middles;
  }
}
