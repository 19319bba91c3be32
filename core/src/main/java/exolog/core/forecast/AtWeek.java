package exolog.core.forecast;

import exolog.core.forecast.ForecastAnswer.Week;
import exolog.stats.score.Crps;
import exolog.stats.score.ForecastScore;
import exolog.stats.score.ForecastScores;
import java.util.List;
import java.util.function.Function;

/**
 * A forecast between two of its weeks: each of the hundred quantiles on a straight line from week
 * to week. People are not measured on whole weeks.
 */
record AtWeek(ForecastAnswer answer, double week) {
  double[] treated() {
    return draws(Week::treatedDraws);
  }

  double[] untreated() {
    return draws(Week::untreatedDraws);
  }

  ForecastScore score(double observed) {
    var score = ForecastScores.ofDraws(answer.measure(), treated(), observed, null);
    return new ForecastScore(
        score.measure(),
        score.scoredBy(),
        score.crps(),
        score.fairCrps(),
        score.pit(),
        score.noChange(),
        Crps.ofDraws(untreated(), observed));
  }

  private double[] draws(Function<Week, List<Double>> of) {
    int before = (int) Math.floor(week);
    int after = Math.min(before + 1, answer.weeks().size() - 1);
    double part = week - before;
    List<Double> from = of.apply(answer.weeks().get(before));
    List<Double> to = of.apply(answer.weeks().get(after));
    double[] draws = new double[from.size()];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = (1 - part) * from.get(i) + part * to.get(i);
    }
    return draws;
  }
}
