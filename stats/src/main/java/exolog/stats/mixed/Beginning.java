package exolog.stats.mixed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a search starts: moments, one group at a time. With r the residuals of the fixed effects
 * alone and v their variance, the sum over levels of (sum z r)² / sum z² expects sigma² sum z² plus
 * v - sigma² for each level. Four or five Newton steps from there do what takes ten from 1.
 */
final class Beginning {
  private static final double SMALLEST = 0.01;
  private static final double LARGEST = 100;

  private final Statistics statistics;
  private final Pattern pattern;

  /** (0, -beta, 1): applied to sums it gives those of the residuals. */
  private final double[] residual;

  private final double variance;

  /**
   * @param beta fixed effects without any group, on scaled columns
   * @param variance of their residuals
   */
  private Beginning(Statistics statistics, double[] beta, double variance) {
    this.statistics = statistics;
    this.pattern = statistics.pattern;
    this.variance = variance;
    this.residual = new double[pattern.d];
    for (int j = 0; j < beta.length; j++) {
      residual[j] = -beta[j];
    }
    residual[beta.length] = 1;
  }

  /** From a fit of other columns with the same groups where there is one: two steps are left. */
  static Theta of(Statistics statistics, @Nullable Fit near) {
    var plain = of(statistics);
    boolean alike =
        near != null && Arrays.equals(near.model().point.theta.widths(), plain.widths());
    return near != null && alike ? near(statistics, near.model().point) : plain;
  }

  /** The same spread of each term's contributions to the rows, whatever its column's size is. */
  private static Theta near(Statistics statistics, Point there) {
    var theta = there.theta.copy();
    var sizesThere = new TermSizes(there.kernel.statistics);
    var sizesHere = new TermSizes(statistics);
    for (int f = 0; f < theta.groups(); f++) {
      double[] before = sizesThere.of(f);
      double[] now = sizesHere.of(f);
      for (int t = 0; t < theta.widths()[f]; t++) {
        double larger = now[t] > 0 ? before[t] / now[t] : 1;
        for (int u = 0; u <= t; u++) {
          theta.set(f, t, u, theta.at(f, t, u) * larger);
        }
        // A variance of nothing has no slope to leave it by.
        theta.set(f, t, t, Math.max(theta.at(f, t, t), Math.sqrt(SMALLEST)));
      }
    }
    return theta;
  }

  private static Theta of(Statistics statistics) {
    int d = statistics.layout.d();
    double[] m = new double[d * d];
    System.arraycopy(statistics.total, statistics.pattern.square(0, 0), m, 0, d * d);
    var plain = Profile.of(m, d - 1, statistics.n(), false);
    // Without an intercept every group would claim the outcome's mean as its own.
    return plain == null || !statistics.layout.fixed().contains(Design.INTERCEPT)
        ? Theta.diagonal(statistics.layout, 1)
        : new Beginning(statistics, plain.beta, plain.s2).theta();
  }

  private Theta theta() {
    var layout = statistics.layout;
    double[] variances = new double[layout.groups().size()];
    double left = variance;
    for (int f = 0; f < variances.length; f++) {
      variances[f] = f == layout.eliminated() ? ofPatients() : ofGroup(f);
      left -= variances[f];
    }
    double within = Math.max(left, variance / 10);
    var theta = Theta.diagonal(layout, 1);
    for (int f = 0; f < variances.length; f++) {
      double ratio = Math.clamp(variances[f] / within, SMALLEST, LARGEST);
      for (int t = 0; t < theta.widths()[f]; t++) {
        theta.set(f, t, t, Math.sqrt(ratio));
      }
    }
    return theta;
  }

  private double ofGroup(int group) {
    int width = statistics.layout.groups().get(group).width();
    int first = statistics.layout.offsets()[group];
    int last = first + statistics.layout.groups().get(group).columns();
    double between = 0;
    double size = 0;
    int levels = 0;
    for (int j = first; j < last; j += width) {
      double squares = statistics.total[pattern.start[j]];
      if (squares > 0) {
        double sum = 0;
        for (int l = 0; l < pattern.d; l++) {
          sum += statistics.total[pattern.cross(j, l)] * residual[l];
        }
        between += sum * sum / squares;
        size += squares;
        levels++;
      }
    }
    return moment(between, size, levels);
  }

  private double ofPatients() {
    double between = 0;
    double size = 0;
    long levels = 0;
    for (var entry : statistics.closed.groups.entrySet()) {
      double squares = entry.getKey().squares()[0];
      double sum = 0;
      var sums = entry.getValue().sums()[0];
      int square = pattern.square(0, 0);
      for (int e = 0; e < sums.at().length; e++) {
        int at = sums.at()[e] - square;
        sum += at < 0 ? 0 : sums.value()[e] * residual[at / pattern.d] * residual[at % pattern.d];
      }
      between += squares > 0 ? sum / squares : 0;
      size += squares * entry.getValue().patients();
      levels += entry.getValue().patients();
    }
    var open = statistics.open;
    for (int i = 0; i < open.count(); i++) {
      double squares = open.squares()[i * Patients.triangle(open.k())];
      double sum = 0;
      for (int l = 0; l < pattern.d; l++) {
        sum += open.dense()[i * open.k() * pattern.d + l] * residual[l];
      }
      between += squares > 0 ? sum * sum / squares : 0;
      size += squares;
    }
    return moment(between, size, levels + open.count());
  }

  private double moment(double between, double size, long levels) {
    return size > levels ? Math.max(0, (between - levels * variance) / (size - levels)) : 0;
  }
}
