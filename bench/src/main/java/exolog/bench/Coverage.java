package exolog.bench;

import exolog.stats.score.GaussianMixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often intervals held the truth, replication by replication: what shares a registry shares its
 * luck, so the Monte Carlo error is that between replications.
 */
final class Coverage {
  static final double[] LEVELS = {0.5, 0.8, 0.95};

  private final List<double[]> shares = new ArrayList<>();
  private final int[] inside = new int[LEVELS.length];
  private int count;

  void see(GaussianMixture claimed, double truth) {
    double apart = Math.abs(claimed.cdf(truth) - 0.5);
    count++;
    for (int l = 0; l < LEVELS.length; l++) {
      inside[l] += apart <= LEVELS[l] / 2 ? 1 : 0;
    }
  }

  /** Ends a replication; returns how many were inside each level. */
  String endReplication() {
    String line = "%d,%d,%d".formatted(inside[0], inside[1], inside[2]);
    if (count > 0) {
      double[] share = new double[LEVELS.length];
      for (int l = 0; l < LEVELS.length; l++) {
        share[l] = (double) inside[l] / count;
        inside[l] = 0;
      }
      shares.add(share);
      count = 0;
    }
    return line;
  }

  int replications() {
    return shares.size();
  }

  double mean(int level) {
    return shares.stream().mapToDouble(share -> share[level]).average().orElse(Double.NaN);
  }

  double monteCarloError(int level) {
    double mean = mean(level);
    double squares = shares.stream().mapToDouble(s -> (s[level] - mean) * (s[level] - mean)).sum();
    int n = shares.size();
    return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
  }

  /** For example {@code .499 ±.004 .797 ±.003 .950 ±.002}. */
  String line() {
    var text = new StringBuilder();
    for (int l = 0; l < LEVELS.length; l++) {
      text.append(
          String.format(Locale.ROOT, "  %.3f ±%.3f", mean(l), monteCarloError(l))
              .replace("0.", "."));
    }
    return text.toString();
  }
}
