package exolog.stats.score;

import java.util.Arrays;

/** The rising step function nearest to the data by pooling adjacent violators. */
final class Isotonic {
  private Isotonic() {}

  /**
   * Ayer and others 1955, Ann Math Stat 26:641.
   *
   * @param values in the order in which the fit must not fall; weights above 0
   * @return the fit, as long as the values
   */
  static double[] fit(double[] values, double[] weights) {
    int n = values.length;
    var mean = new double[n];
    var weight = new double[n];
    var size = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      mean[blocks] = values[i];
      weight[blocks] = weights[i];
      size[blocks++] = 1;
      while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
        int into = blocks - 2;
        double together = weight[into] + weight[into + 1];
        mean[into] = (mean[into] * weight[into] + mean[into + 1] * weight[into + 1]) / together;
        weight[into] = together;
        size[into] += size[into + 1];
        blocks--;
      }
    }
    var fit = new double[n];
    int at = 0;
    for (int b = 0; b < blocks; b++) {
      Arrays.fill(fit, at, at + size[b], mean[b]);
      at += size[b];
    }
    return fit;
  }
}
