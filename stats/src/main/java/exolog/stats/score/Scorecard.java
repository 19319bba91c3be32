package exolog.stats.score;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often the forecasts were right. Standard errors take the forecasts as independent.
 *
 * @param crps mean score, in the measure's unit
 * @param pit share of observed values in each tenth of the forecasts' chances; 0.1 each when
 *     calibrated
 * @param skillVsNoChange 1 - mean score / mean score of "nothing will change"; 0 or less means no
 *     better; null when that score is 0 throughout
 * @param skillVsControls the same against the published controls; null unless every forecast has
 *     one
 * @param messages what a reader must know before trusting the figures
 */
public record Scorecard(
    int n,
    Estimate crps,
    @Nullable Estimate fairCrps,
    Estimate coverage50,
    Estimate coverage80,
    Estimate coverage95,
    List<Estimate> pit,
    @Nullable Estimate skillVsNoChange,
    @Nullable Estimate skillVsControls,
    List<String> messages) {
  private static final int FEW = 20;

  public Scorecard {
    pit = List.copyOf(pit);
    messages = List.copyOf(messages);
  }

  /** Needs one scored forecast or more. */
  public static Scorecard of(List<ForecastScore> scores) {
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("There is no scored forecast to summarise.");
    }
    int n = scores.size();
    double[] crps = values(scores, ForecastScore::crps);
    return new Scorecard(
        n,
        mean(crps),
        scores.stream().allMatch(s -> s.fairCrps() != null)
            ? mean(values(scores, s -> orNaN(s.fairCrps())))
            : null,
        coverage(scores, 0.5),
        coverage(scores, 0.8),
        coverage(scores, 0.95),
        IntStream.range(0, 10)
            .mapToObj(bin -> share(scores.stream().filter(s -> s.pitBin() == bin).count(), n))
            .toList(),
        skill(crps, values(scores, ForecastScore::noChange)),
        scores.stream().allMatch(s -> s.controls() != null)
            ? skill(crps, values(scores, s -> orNaN(s.controls())))
            : null,
        messages(scores));
  }

  /** The 50, 80 and 95 % ranges with exact limits, which few forecasts need. */
  public List<Coverage> coverages() {
    return List.of(exact(coverage50, 0.5), exact(coverage80, 0.8), exact(coverage95, 0.95));
  }

  private Coverage exact(Estimate share, double level) {
    return Coverage.of((int) Math.round(share.value() * n), n, level);
  }

  private static List<String> messages(List<ForecastScore> scores) {
    var messages = new ArrayList<String>();
    var measures = new TreeSet<String>();
    var ways = new TreeSet<ScoredBy>();
    for (var score : scores) {
      measures.add(score.measure());
      ways.add(score.scoredBy());
    }
    for (var way : ways) {
      messages.add("CRPS from: " + way.words() + ".");
    }
    if (measures.size() > 1) {
      messages.add(
          "The mean CRPS and the skills mix measures of different units ("
              + String.join(", ", measures)
              + "); compare them one measure at a time.");
    }
    if (scores.size() < FEW) {
      messages.add("Only " + scores.size() + " forecasts: too few to call them calibrated or not.");
    }
    if (scores.stream().anyMatch(s -> s.controls() == null)) {
      messages.add("Skill against controls needs the controls' change for every forecast.");
    }
    return messages;
  }

  private static Estimate coverage(List<ForecastScore> scores, double level) {
    return share(scores.stream().filter(s -> s.isInside(level)).count(), scores.size());
  }

  /**
   * The plain share; its standard error after Agresti and Coull 1998, Am Stat 52:119 (two more of
   * each), since the plain one claims certainty when all or none are inside.
   */
  private static Estimate share(long count, int n) {
    double moved = (count + 2.0) / (n + 4.0);
    return new Estimate((double) count / n, Math.sqrt(moved * (1 - moved) / (n + 4.0)));
  }

  private static Estimate mean(double[] values) {
    double mean = average(values);
    return new Estimate(mean, standardError(values, mean));
  }

  /**
   * 1 - a/b of two means over the same forecasts; standard error of the ratio by the delta method.
   */
  static @Nullable Estimate skill(double[] ours, double[] baseline) {
    double b = average(baseline);
    if (!(b > 0)) {
      return null;
    }
    double ratio = average(ours) / b;
    double[] residual = new double[ours.length];
    for (int i = 0; i < ours.length; i++) {
      residual[i] = (ours[i] - ratio * baseline[i]) / b;
    }
    return new Estimate(1 - ratio, standardError(residual, 0));
  }

  private static @Nullable Double standardError(double[] values, double mean) {
    int n = values.length;
    if (n < 2) {
      return null;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (n - 1) / n);
  }

  private static double average(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double[] values(List<ForecastScore> scores, ToDoubleFunction<ForecastScore> of) {
    return scores.stream().mapToDouble(of).toArray();
  }

  private static double orNaN(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
