package exolog.core.forecast.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * How the variance of one further person's reading divides, at the usual last visit here.
 *
 * @param points of the likeliest pair of rates: one for each value that the variances may have
 */
record Apportioned(TrainingSet set, List<RatePoint> points, int lots, int providers) {
  private static final int FEW = 5;

  HowMuch howMuch() {
    double week = median(set.series().stream().mapToDouble(s -> s.visits().getLast().week()));
    RatePoint any = points.getFirst();
    double x =
        median(
            set.series().stream()
                .mapToDouble(s -> Exposed.at(any, s, s.visits().getLast().week())));
    return new HowMuch(
        week,
        x,
        spread("People differ", p -> own(p, x) - baselineNoise(p, x), x, set.people(), "people"),
        levels("Lots differ", p -> x * x * p.lot(), x, lots, "lot"),
        levels("Providers differ", p -> x * x * p.provider(), x, providers, "provider"),
        spread(
            "Two readings and what no column explains differ",
            p -> p.residual() + baselineNoise(p, x),
            x,
            0,
            "reading"));
  }

  private static double own(RatePoint p, double x) {
    return Math.max(0, p.level() + 2 * x * p.together() + x * x * p.response());
  }

  /**
   * A change holds the noise of two readings; the baseline's is the same at every visit of a person
   * and hides in their level, at most as large as it.
   */
  private static double baselineNoise(RatePoint p, double x) {
    return Math.min(p.residual(), own(p, x));
  }

  private static double whole(RatePoint p, double x) {
    return own(p, x) + p.residual() + x * x * (p.lot() + p.provider());
  }

  private Spread levels(
      String what, ToDoubleFunction<RatePoint> variance, double x, int levels, String name) {
    if (levels < 2) {
      String words =
          levels == 1
              ? "Only one %s: how much %ss differ cannot be told.".formatted(name, name)
              : "The part of the %ss cannot be told from the rows.".formatted(name);
      return new Spread(null, null, null, null, levels, words);
    }
    return spread(what, variance, x, levels, name + "s");
  }

  private Spread spread(
      String what, ToDoubleFunction<RatePoint> variance, double x, int levels, String plural) {
    ToDoubleFunction<RatePoint> sd = p -> Math.sqrt(variance.applyAsDouble(p));
    double middle = quantile(sd, 0.5);
    double low = quantile(sd, 0.025);
    double high = quantile(sd, 0.975);
    double share = quantile(p -> variance.applyAsDouble(p) / whole(p, x), 0.5);
    String behind = levels > 0 ? ", from %d %s".formatted(levels, plural) : "";
    String doubt =
        levels > 0 && levels < FEW ? " So few tell hardly more than that they may differ." : "";
    String words =
        String.format(
            Locale.ROOT,
            "%s by an SD of %s %s (95 %% from %s to %s): %.0f %% of the variance of one further reading%s.%s",
            what,
            Written.two(middle),
            set.stratum().measure().unit(),
            Written.two(low),
            Written.two(high),
            100 * share,
            behind,
            doubt);
    return new Spread(
        Written.six(middle),
        Written.six(low),
        Written.six(high),
        Written.six(share),
        levels,
        words);
  }

  /** Between the middles of the points' shares, on straight lines. */
  private double quantile(ToDoubleFunction<RatePoint> of, double chance) {
    double most = points.stream().mapToDouble(RatePoint::logMarginal).max().orElseThrow();
    List<double[]> sorted =
        points.stream()
            .map(p -> new double[] {of.applyAsDouble(p), Math.exp(p.logMarginal() - most)})
            .sorted(Comparator.comparingDouble(at -> at[0]))
            .toList();
    double total = sorted.stream().mapToDouble(at -> at[1]).sum();
    double passed = 0;
    double before = sorted.getFirst()[0];
    double beforeAt = 0;
    for (double[] at : sorted) {
      double middle = passed + at[1] / total / 2;
      if (middle >= chance) {
        double part = middle > beforeAt ? (chance - beforeAt) / (middle - beforeAt) : 1;
        return before + part * (at[0] - before);
      }
      before = at[0];
      beforeAt = middle;
      passed += at[1] / total;
    }
    return before;
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
