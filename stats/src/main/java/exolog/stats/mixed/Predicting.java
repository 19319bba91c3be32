package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The joint normal of some rows' true values: a'(u, beta) with covariance s²(a'Ca + z'Vz), where V
 * is Phi for a level that is new and K for a patient whose sums are known, whose own b_i = K_i(s_iy
 * - s_i(u, beta)) + N(0, s²K_i) is written into a.
 */
final class Predicting {
  private final Point point;
  private final Layout layout;
  private final Protocol protocol;
  private final List<PredictionRow> rows;
  private final double[][] rowsU;
  private final double[][] rowsX;
  private final double[] means;
  private final List<Own> own = new ArrayList<>();

  /** What a row has of a level that is not among the columns of u: z on scaled columns. */
  private record Own(int row, int group, String level, int patient, List<Double> z) {}

  Predicting(Point point, List<PredictionRow> rows) {
    this.point = point;
    this.layout = point.kernel.layout();
    this.protocol = point.kernel.statistics.protocol;
    this.rows = rows;
    this.rowsU = new double[rows.size()][point.kernel.statistics.pattern.q];
    this.rowsX = new double[rows.size()][layout.p()];
    this.means = new double[rows.size()];
  }

  Predictions predictions() {
    for (int r = 0; r < rows.size(); r++) {
      read(r);
    }
    int q = point.kernel.statistics.pattern.q;
    for (int r = 0; r < rows.size(); r++) {
      for (int j = 0; j < q; j++) {
        means[r] -= rowsU[r][j] * point.a[j];
      }
      for (int l = 0; l < layout.p(); l++) {
        means[r] -= rowsX[r][l] * point.a[q + l];
      }
    }
    double[][] covariance = point.covariance(rowsU, rowsX);
    addOwn(covariance);
    for (double[] line : covariance) {
      for (int c = 0; c < line.length; c++) {
        line[c] *= point.profile.s2;
      }
    }
    return new Predictions(means, covariance, point.profile.s2);
  }

  private void read(int r) {
    double[] fixed = new double[layout.p()];
    for (int j = 0; j < fixed.length; j++) {
      fixed[j] = value(rows.get(r), layout.fixed().get(j));
    }
    rowsX[r] = point.kernel.units.row(fixed);
    means[r] += point.kernel.units.offset(fixed);
    for (var membership : rows.get(r).memberships()) {
      read(r, membership);
    }
  }

  private static double value(PredictionRow row, String name) {
    @Nullable Double value = row.fixed().get(name);
    if (value == null && name.equals(Design.INTERCEPT)) {
      return 1;
    }
    if (value == null || !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "%s is %s in the row to predict, expected a finite number."
              .formatted(name, value == null ? "missing" : value));
    }
    return value;
  }

  private void read(int r, Membership membership) {
    int f = group(membership);
    var group = layout.groups().get(f);
    var z = new ArrayList<Double>();
    for (int t = 0; t < group.width(); t++) {
      z.add(membership.values().get(t) / protocol.slopeScale(f, t));
    }
    int level = Collections.binarySearch(group.levels(), membership.level());
    if (level < 0) {
      own.add(new Own(r, f, membership.level(), -1, z));
    } else if (f == layout.eliminated()) {
      var seen = point.kernel.statistics.open;
      int patient = java.util.Arrays.binarySearch(seen.level(), level);
      own.add(new Own(r, f, membership.level(), patient, z));
      addPatient(r, patient, z);
    } else {
      int column = layout.offsets()[f] + level * group.width();
      for (int t = 0; t < group.width(); t++) {
        rowsU[r][column + t] += z.get(t);
      }
    }
  }

  private int group(Membership membership) {
    for (int f = 0; f < layout.groups().size(); f++) {
      var group = layout.groups().get(f);
      if (group.name().equals(membership.group())) {
        if (group.width() != membership.values().size()) {
          throw new IllegalArgumentException(
              "%s has the terms %s, but the row to predict gives %d values."
                  .formatted(group.name(), group.terms(), membership.values().size()));
        }
        return f;
      }
    }
    throw new IllegalArgumentException(
        "The model has no group %s, only %s."
            .formatted(
                membership.group(), layout.groups().stream().map(Layout.Group::name).toList()));
  }

  /** z'b = z'K(s_y - s(u, beta)) + ...: its mean and its dependence on (u, beta). */
  private void addPatient(int r, int i, List<Double> z) {
    var seen = point.kernel.statistics.open;
    int k = seen.k();
    int d = layout.d();
    double[] zk = scaledByKept(i, z);
    for (int t = 0; t < k; t++) {
      for (int e = seen.start()[i]; e < seen.start()[i + 1]; e++) {
        rowsU[r][seen.column()[e]] -= zk[t] * seen.sparse()[e * k + t];
      }
      int base = (i * k + t) * d;
      for (int l = 0; l < d - 1; l++) {
        rowsX[r][l] -= zk[t] * seen.dense()[base + l];
      }
      means[r] += zk[t] * seen.dense()[base + d - 1];
    }
  }

  /** z'K. */
  private double[] scaledByKept(int patient, List<Double> z) {
    var seen = point.kernel.statistics.open;
    int k = seen.k();
    var block = new Block(k, point.theta.factors()[layout.eliminated()]);
    block.eliminate(seen.squares(), patient * Patients.triangle(k));
    double[] zk = new double[k];
    for (int t = 0; t < k; t++) {
      for (int u = 0; u < k; u++) {
        zk[t] += z.get(u) * block.kept[u * k + t];
      }
    }
    return zk;
  }

  private void addOwn(double[][] covariance) {
    for (var one : own) {
      double[] zv = one.patient >= 0 ? scaledByKept(one.patient, one.z) : scaledByPhi(one);
      for (var other : own) {
        if (other.group == one.group && other.level.equals(one.level)) {
          for (int t = 0; t < zv.length; t++) {
            covariance[one.row][other.row] += zv[t] * other.z.get(t);
          }
        }
      }
    }
  }

  private double[] scaledByPhi(Own one) {
    int k = layout.groups().get(one.group).width();
    double[] zv = new double[k];
    for (int t = 0; t < k; t++) {
      for (int u = 0; u < k; u++) {
        zv[t] += one.z.get(u) * point.theta.phi(one.group, u, t);
      }
    }
    return zv;
  }
}
