package exolog.stats.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whether what was said to happen with a chance happened that often: the CORP reliability diagram
 * of Dimitriadis, Gneiting and Jordan 2021, PNAS 118:e2016191118. The bins are those of an isotonic
 * regression, so that there are none to choose.
 *
 * @param brier mean squared distance of chance and outcome; = miscalibration - discrimination +
 *     uncertainty
 * @param miscalibration what recalibrating would gain; 0 is best
 * @param discrimination what the forecasts tell apart; more is better
 * @param uncertainty of the outcome itself
 * @param p chance of a miscalibration at least as large from calibrated forecasts (seeded draws)
 * @param points one a distinct chance, rising
 */
public record Reliability(
    int n,
    double brier,
    double miscalibration,
    double discrimination,
    double uncertainty,
    double p,
    List<Point> points) {
  private static final int DRAWS = 999;
  private static final long SEED = 20_250_103;

  /** More distinct chances than this are rounded to one in this many; bands need memory. */
  private static final int MANY = 500;

  /**
   * One chance that was given.
   *
   * @param happened how often it then happened, by the isotonic fit
   * @param lower95 where {@code happened} would lie in 95 % of cases, were the chances true
   */
  public record Point(double chance, int n, double happened, double lower95, double upper95) {}

  public Reliability {
    points = List.copyOf(points);
  }

  /**
   * Needs one forecast or more.
   *
   * @param chances from 0 to 1
   * @param happened whether it happened, as many
   */
  public static Reliability of(double[] chances, boolean[] happened) {
    if (chances.length == 0 || chances.length != happened.length) {
      throw new IllegalArgumentException(
          chances.length + " chances and " + happened.length + " outcomes.");
    }
    var counts = new TreeMap<Double, int[]>();
    for (int i = 0; i < chances.length; i++) {
      if (!(chances[i] >= 0 && chances[i] <= 1)) {
        throw new IllegalArgumentException("A chance of " + chances[i] + " is none.");
      }
      int[] count = counts.computeIfAbsent(chances[i] + 0.0, _ -> new int[2]);
      count[0]++;
      count[1] += happened[i] ? 1 : 0;
    }
    return new Steps(counts.size() > MANY ? rounded(counts) : counts).reliability();
  }

  private static Map<Double, int[]> rounded(Map<Double, int[]> counts) {
    var rounded = new TreeMap<Double, int[]>();
    counts.forEach((chance, count) -> {
      int[] sum = rounded.computeIfAbsent(Math.rint(chance * MANY) / MANY, _ -> new int[2]);
      sum[0] += count[0];
      sum[1] += count[1];
    });
    return rounded;
  }

  /** The distinct chances with how often each was given and came true. */
  private static final class Steps {
    private final double[] chance;
    private final double[] given;
    private final double[] came;

    Steps(Map<Double, int[]> counts) {
      chance = counts.keySet().stream().mapToDouble(c -> c).toArray();
      given = counts.values().stream().mapToDouble(c -> c[0]).toArray();
      came = counts.values().stream().mapToDouble(c -> c[1]).toArray();
    }

    Reliability reliability() {
      double n = Arrays.stream(given).sum();
      double rate = Arrays.stream(came).sum() / n;
      double[] fit = fit(came);
      double brier = brier(chance, came, n);
      double recalibrated = brier(fit, came, n);
      double uncertainty = rate * (1 - rate);
      var draws = new double[chance.length][DRAWS];
      int worse = 0;
      var random = new SplittableRandom(SEED);
      for (int draw = 0; draw < DRAWS; draw++) {
        double[] drawn = drawn(random);
        double[] itsFit = fit(drawn);
        for (int c = 0; c < chance.length; c++) {
          draws[c][draw] = itsFit[c];
        }
        double gain = brier(chance, drawn, n) - brier(itsFit, drawn, n);
        worse += gain >= brier - recalibrated - 1e-12 ? 1 : 0;
      }
      return new Reliability(
          (int) n,
          brier,
          brier - recalibrated,
          uncertainty - recalibrated,
          uncertainty,
          (1.0 + worse) / (1.0 + DRAWS),
          points(fit, draws));
    }

    private List<Point> points(double[] fit, double[][] draws) {
      var points = new ArrayList<Point>();
      for (int c = 0; c < chance.length; c++) {
        Arrays.sort(draws[c]);
        points.add(
            new Point(
                chance[c],
                (int) given[c],
                fit[c],
                draws[c][(int) (0.025 * DRAWS)],
                draws[c][(int) (0.975 * DRAWS)]));
      }
      return points;
    }

    private double[] fit(double[] happened) {
      var shares = new double[chance.length];
      for (int c = 0; c < chance.length; c++) {
        shares[c] = happened[c] / given[c];
      }
      return Isotonic.fit(shares, given);
    }

    /** How often each would come true were its chance true. */
    private double[] drawn(SplittableRandom random) {
      var drawn = new double[chance.length];
      for (int c = 0; c < chance.length; c++) {
        for (int i = 0; i < given[c]; i++) {
          drawn[c] += random.nextDouble() < chance[c] ? 1 : 0;
        }
      }
      return drawn;
    }

    private double brier(double[] said, double[] happened, double n) {
      double sum = 0;
      for (int c = 0; c < chance.length; c++) {
        double miss = 1 - said[c];
        sum += happened[c] * miss * miss + (given[c] - happened[c]) * said[c] * said[c];
      }
      return sum / n;
    }
  }
}
