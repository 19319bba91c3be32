package exolog.core.forecast.registry;

import exolog.stats.mixed.CannotFit;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.Fitting;
import exolog.stats.mixed.MixedModels;
import exolog.stats.mixed.Options;
import exolog.stats.mixed.Prior;
import exolog.stats.mixed.Statistics;
import exolog.stats.response.Kinetics;
import java.util.List;
import java.util.Optional;

/** What came of fitting a stratum at one pair of rates. */
record AtRates(Kinetics rates, Columns columns, Fitting fitting) {
  /** The rows as sums, ready to be fitted. */
  record Summed(Kinetics rates, Columns columns, Statistics sums) {
    static Summed of(Timetable table, Kinetics rates) {
      var columns = new Columns(table, rates);
      return new Summed(rates, columns, Statistics.of(columns.design()));
    }

    AtRates fitted(Options options) {
      return new AtRates(rates, columns, fitting(options));
    }

    private Fitting fitting(Options options) {
      if (!(columns.changeScale() > 0) || !(columns.meanExposure() > 0)) {
        return new CannotFit(
            "No reading differs from its baseline, or no session came before a reading: there is nothing to fit.");
      }
      var priors =
          List.of(
              new Prior(Columns.COMPARATOR, 0, columns.wideComparator()),
              new Prior(Columns.EFFECT, 0, columns.wideEffect()));
      return MixedModels.fit(sums, options.with(priors));
    }
  }

  Optional<String> whyNot() {
    return switch (fitting) {
      case CannotFit(String reason) -> Optional.of(reason);
      case Fit fit ->
          fit.criterion() == null
              ? Optional.of(
                  "The registry is so large that its criterion was only approximated, and the rates cannot be weighed without it.")
              : Optional.empty();
    };
  }

  Fit fit() {
    return switch (fitting) {
      case Fit fit -> fit;
      case CannotFit(String reason) -> throw new IllegalStateException(reason);
    };
  }

  /** Of the rows at the likeliest variances, up to a constant of the rows. */
  double logMarginal() {
    Double criterion = fit().criterion();
    return criterion == null ? Double.NEGATIVE_INFINITY : -criterion / 2;
  }
}
