package exolog.core.forecast.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the variance of one further person's reading divides, at the usual last visit here. */
record Apportioned(TrainingSet set, List<RatePoint> points) {
  HowMuch howMuch() {
    RatePoint best =
        points.stream().max(Comparator.comparingDouble(RatePoint::logMarginal)).orElseThrow();
    double week = median(set.series().stream().mapToDouble(s -> s.visits().getLast().week()));
    double x =
        median(
            set.series().stream()
                .mapToDouble(s -> Exposed.at(best, s, s.visits().getLast().week())));
    double own = best.level() + 2 * x * best.together() + x * x * best.response();
    // A change holds the noise of two readings; the baseline's is the same at every visit of a
    // person and hides in their level, at most as large as it.
    double baselineNoise = Math.min(best.residual(), own);
    double patient = own - baselineNoise;
    double noise = best.residual() + baselineNoise;
    double lot = x * x * best.lot();
    double hand = x * x * best.provider();
    double all = patient + noise + lot + hand;
    int lots = best.lots().size();
    int providers = best.providers().size();
    return new HowMuch(
        week,
        x,
        spread("People differ", patient, all, set.people(), "person"),
        levels("Lots differ", "lot", lot, all, lots),
        levels("Providers differ", "provider", hand, all, providers),
        spread("Two readings and what no column explains differ", noise, all, 0, "reading"));
  }

  private Spread levels(String what, String name, double variance, double all, int levels) {
    if (levels < 2) {
      String words =
          levels == 1
              ? "Only one %s: how much %ss differ cannot be told.".formatted(name, name)
              : "No %s is recorded or its part cannot be told.".formatted(name);
      return new Spread(null, null, null, null, levels, words);
    }
    return spread(what, variance, all, levels, name);
  }

  private Spread spread(String what, double variance, double all, int levels, String name) {
    double sd = Math.sqrt(variance);
    double share = all > 0 ? variance / all : 0;
    String behind = levels > 0 ? ", from %d %ss".formatted(levels, name) : "";
    String words =
        String.format(
            Locale.ROOT,
            "%s by an SD of %s %s: %.0f %% of the variance of one further reading%s.",
            what,
            Shown.figure(sd),
            set.stratum().measure().unit(),
            100 * share,
            behind);
    return new Spread(Shown.six(sd), null, null, Shown.six(share), levels, words);
  }

  private static double median(java.util.stream.DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** Figures as people read them. */
  static final class Shown {
    private Shown() {}

    static String figure(double value) {
      return new java.math.BigDecimal(value)
          .round(new java.math.MathContext(2))
          .stripTrailingZeros()
          .toPlainString();
    }

    static @Nullable Double six(double value) {
      return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).doubleValue();
    }
  }
}
