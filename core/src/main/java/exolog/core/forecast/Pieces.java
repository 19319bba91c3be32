package exolog.core.forecast;

import java.util.Arrays;

/**
 * The normal pieces of one quantity while they are gathered, in flat arrays: a whole answer gathers
 * some thirty thousand. Once gathered, {@link Alike} makes a mixture of them.
 */
final class Pieces {
  private double[] weights = new double[256];
  private double[] means = new double[256];
  private double[] variances = new double[256];
  private int size;

  void add(double weight, double mean, double variance) {
    if (!(weight >= 0) || !Double.isFinite(mean) || !(variance >= 0)) {
      throw Part.isNotOne(weight, mean, variance);
    }
    if (size == weights.length) {
      weights = Arrays.copyOf(weights, 2 * size);
      means = Arrays.copyOf(means, 2 * size);
      variances = Arrays.copyOf(variances, 2 * size);
    }
    weights[size] = weight;
    means[size] = mean;
    variances[size] = variance;
    size++;
  }

  int size() {
    return size;
  }

  double weight(int i) {
    return weights[i];
  }

  double mean(int i) {
    return means[i];
  }

  double variance(int i) {
    return variances[i];
  }

  /** Of the whole. */
  double variance() {
    double weight = 0;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      weight += weights[i];
      sum += weights[i] * means[i];
    }
    double mean = sum / weight;
    double spread = 0;
    for (int i = 0; i < size; i++) {
      double apart = means[i] - mean;
      spread += weights[i] * (variances[i] + apart * apart);
    }
    return spread / weight;
  }
}
