package exolog.core.forecast;

import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * One jointly normal piece of what is believed of a person: c, the effect, the person's level b and
 * response u, in that order; the covariance is 4 x 4, by rows.
 */
final class State {
  static final int ANYWAY = 0;
  static final int EFFECT = 1;
  static final int LEVEL = 2;
  static final int RESPONSE = 3;
  static final int SIZE = 4;

  private final double weight;
  private final double[] mean;
  private final double[] covariance;

  /** Keeps the arrays. */
  State(double weight, double[] mean, double[] covariance) {
    this.weight = weight;
    this.mean = mean;
    this.covariance = covariance;
  }

  double weight() {
    return weight;
  }

  double mean(double... along) {
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += along[i] * mean[i];
    }
    return sum;
  }

  double variance(double... along) {
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        sum += along[i] * along[j] * covariance[i * SIZE + j];
      }
    }
    return Math.max(0, sum);
  }

  /** One piece with the weight and the moments of all. */
  static State merged(List<State> states) {
    double weight = 0;
    double[] mean = new double[SIZE];
    for (State state : states) {
      weight += state.weight;
      for (int i = 0; i < SIZE; i++) {
        mean[i] += state.weight * state.mean[i];
      }
    }
    for (int i = 0; i < SIZE; i++) {
      mean[i] /= weight;
    }
    double[] covariance = new double[SIZE * SIZE];
    for (State state : states) {
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
          double apart = (state.mean[i] - mean[i]) * (state.mean[j] - mean[j]);
          covariance[i * SIZE + j] +=
              state.weight / weight * (state.covariance[i * SIZE + j] + apart);
        }
      }
    }
    return new State(weight, mean, covariance);
  }

  State weighing(double newWeight) {
    return new State(newWeight, mean, covariance);
  }

  /** Log density of a reading along this direction, up to a constant. */
  double logDensity(double reading, double noise, double... along) {
    double spread = variance(along) + noise;
    double surprise = reading - mean(along);
    return -0.5 * (surprise * surprise / spread + Math.log(spread));
  }

  /**
   * What is believed once a reading along this direction was seen: one step of the Kalman filter
   * (Kalman 1960, J Basic Eng 82:35).
   */
  State seen(double reading, double noise, double... along) {
    double spread = variance(along) + noise;
    double surprise = reading - mean(along);
    double[] gain = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        gain[i] += covariance[i * SIZE + j] * along[j];
      }
    }
    double[] newMean = mean.clone();
    double[] newCovariance = covariance.clone();
    for (int i = 0; i < SIZE; i++) {
      newMean[i] += gain[i] * surprise / spread;
      for (int j = 0; j < SIZE; j++) {
        newCovariance[i * SIZE + j] -= gain[i] * gain[j] / spread;
      }
    }
    return new State(weight, newMean, newCovariance);
  }

  /** A person drawn from it, by the Cholesky factor; a coordinate without spread stays put. */
  double[] draw(SplittableRandom random, NormalDistribution normal) {
    double[] factor = new double[SIZE * SIZE];
    double[] z = new double[SIZE];
    double[] drawn = mean.clone();
    for (int i = 0; i < SIZE; i++) {
      z[i] = Belief.z(random, normal);
      for (int j = 0; j <= i; j++) {
        double sum = covariance[i * SIZE + j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * SIZE + k] * factor[j * SIZE + k];
        }
        double pivot = factor[j * SIZE + j];
        factor[i * SIZE + j] = i == j ? Math.sqrt(Math.max(0, sum)) : pivot > 0 ? sum / pivot : 0;
        drawn[i] += factor[i * SIZE + j] * z[j];
      }
    }
    return drawn;
  }
}
