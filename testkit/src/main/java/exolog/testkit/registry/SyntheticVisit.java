package exolog.testkit.registry;

import java.util.List;

/**
 * One planned measurement.
 *
 * @param week since the first session
 * @param y hairs/cm², also where nobody came: the truth knows it
 * @param shares x_j(t) of each session under the kinetics that the analyst is told; 0 before it
 * @param seen whether the patient came
 */
public record SyntheticVisit(double week, double y, List<Double> shares, boolean seen) {
  public SyntheticVisit {
    shares = List.copyOf(shares);
  }

  /** x(t), the sum of the shares. */
  public double exposure() {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return sum;
  }
}
