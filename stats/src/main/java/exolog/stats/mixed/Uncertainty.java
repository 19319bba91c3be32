package exolog.stats.mixed;

import java.util.Arrays;

/**
 * The inverse C of the mixed-model matrix (Henderson 1975, Biometrics 31:423) on the pattern of S
 * only: all that traces and prediction error variances ever read. Takahashi's selected inverse
 * gives Q^-1 there; fixed effects add a correction of rank p.
 */
final class Uncertainty {
  private final Point point;
  private final Pattern pattern;
  private final int p;

  /** Q^-1, and when restricted + X M_xx^-1 X', for the spherical u; pairs only. */
  final double[] spherical;

  /** C over (u, beta), in units of s²; nothing for y. Without beta's doubt unless restricted. */
  final double[] flat;

  Uncertainty(Point point) {
    this(point, point.kernel.restricted);
  }

  /**
   * For prediction errors, which count the doubt about beta also when variances were fitted by ML.
   */
  static Uncertainty withFixed(Point point) {
    return new Uncertainty(point, true);
  }

  private Uncertainty(Point point, boolean fixed) {
    this.point = point;
    this.pattern = point.kernel.statistics.pattern;
    this.p = point.kernel.layout().p();
    this.spherical = new double[pattern.pairs()];
    point.inner.selectedInverse(spherical);
    if (fixed) {
      addFixedToSpherical();
    }
    this.flat = flat(fixed);
  }

  private void addFixedToSpherical() {
    int q = pattern.q;
    double[] x = new double[q * p];
    double[] xm = new double[q * p];
    for (int j = 0; j < q; j++) {
      for (int l = 0; l < p; l++) {
        x[j * p + l] = point.solved[l * q + j];
      }
      for (int l = 0; l < p; l++) {
        for (int i = 0; i < p; i++) {
          xm[j * p + l] += x[j * p + i] * point.profile.inverse[i * p + l];
        }
      }
    }
    for (int j = 0; j < q; j++) {
      for (int id = pattern.start[j]; id < pattern.start[j + 1]; id++) {
        int i = pattern.row[id];
        double sum = 0;
        for (int l = 0; l < p; l++) {
          sum += x[i * p + l] * xm[j * p + l];
        }
        spherical[id] += sum;
      }
    }
  }

  private double[] flat(boolean fixed) {
    double[] c = Arrays.copyOf(spherical, pattern.size());
    var layout = point.kernel.layout();
    var factors = point.theta.factors();
    double[][] transposed = new double[factors.length][];
    for (int f = 0; f < factors.length; f++) {
      transposed[f] = factors[f].clone();
      Small.transpose(transposed[f], layout.groups().get(f).width());
    }
    point.kernel.blocks.congruence(c, transposed);
    if (fixed) {
      addFixed(c);
    }
    return c;
  }

  private void addFixed(double[] c) {
    int q = pattern.q;
    double[] b = Arrays.copyOf(point.solved, q * p);
    point.kernel.blocks.apply(point.theta.factors(), false, b, p);
    double[] inverse = point.profile.inverse;
    for (int j = 0; j < q; j++) {
      for (int l = 0; l < p; l++) {
        double sum = 0;
        for (int i = 0; i < p; i++) {
          sum += b[i * q + j] * inverse[i * p + l];
        }
        c[pattern.cross(j, l)] = -sum;
      }
    }
    for (int i = 0; i < p; i++) {
      for (int l = 0; l < p; l++) {
        c[pattern.square(i, l)] = inverse[i * p + l];
      }
    }
  }
}
