package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that are searched over: the variance ratio g = L² of a single term, in which average
 * information is nearly the curvature, and for correlated terms the elements of L, which reach a
 * singular Phi without a border. Terms that are held at zero are not among them.
 */
final class Coordinates {
  /** Of g; smaller is zero, and for L its root. Derivatives divide by it. */
  static final double FLOOR = 1e-10;

  private final Layout layout;

  /** In the order of the coordinates. */
  final List<Slopes.Element> elements = new ArrayList<>();

  /**
   * @param held of each group and term
   */
  Coordinates(Layout layout, boolean[][] held) {
    this.layout = layout;
    for (int f = 0; f < layout.groups().size(); f++) {
      for (int i = 0; i < layout.groups().get(f).width(); i++) {
        for (int j = 0; j <= i; j++) {
          if (!held[f][i] && !held[f][j]) {
            elements.add(new Slopes.Element(f, i, j));
          }
        }
      }
    }
  }

  int size() {
    return elements.size();
  }

  boolean isRatio(int index) {
    return layout.groups().get(elements.get(index).group()).width() == 1;
  }

  /**
   * Whether the coordinate may not fall below {@link #floor}: all but the elements off a diagonal.
   */
  boolean isBounded(int index) {
    return elements.get(index).row() == elements.get(index).column();
  }

  double floor(int index) {
    return isRatio(index) ? FLOOR : Math.sqrt(FLOOR);
  }

  boolean isAtFloor(Theta theta, int index) {
    return isBounded(index) && value(theta, index) <= 1.0001 * floor(index);
  }

  double value(Theta theta, int index) {
    var e = elements.get(index);
    double l = theta.at(e.group(), e.row(), e.column());
    return isRatio(index) ? l * l : l;
  }

  /** theta moved by a share of a step; diagonals stay at or above the floor. */
  Theta moved(Theta theta, double[] step, double share) {
    var to = theta.copy();
    for (int i = 0; i < size(); i++) {
      var e = elements.get(i);
      double value = value(theta, i) + share * step[i];
      double bounded = isBounded(i) ? Math.max(floor(i), value) : value;
      to.set(e.group(), e.row(), e.column(), isRatio(i) ? Math.sqrt(bounded) : bounded);
    }
    return to;
  }

  /** Of the criterion, by the chain rule: dPhi = dL L' + L dL'. */
  double[] gradient(Theta theta, Slopes slopes) {
    double[] gradient = new double[size()];
    for (int i = 0; i < size(); i++) {
      var e = elements.get(i);
      int k = theta.widths()[e.group()];
      double[] phi = slopes.gradient[e.group()];
      if (isRatio(i)) {
        gradient[i] = phi[0];
        continue;
      }
      for (int t = 0; t < k; t++) {
        gradient[i] += 2 * phi[e.row() * k + t] * theta.at(e.group(), t, e.column());
      }
    }
    return gradient;
  }

  /** J'HJ: average information in these coordinates. */
  double[][] information(Theta theta, Slopes slopes) {
    int all = slopes.elements.size();
    double[][] jacobian = new double[size()][all];
    for (int i = 0; i < size(); i++) {
      for (int x = 0; x < all; x++) {
        jacobian[i][x] = derivative(theta, i, slopes.elements.get(x));
      }
    }
    double[][] information = new double[size()][size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int x = 0; x < all; x++) {
          for (int y = 0; jacobian[i][x] != 0 && y < all; y++) {
            sum += jacobian[i][x] * slopes.information[x][y] * jacobian[j][y];
          }
        }
        information[i][j] = information[j][i] = sum;
      }
    }
    return information;
  }

  /** Of an element of Phi in a coordinate. */
  private double derivative(Theta theta, int index, Slopes.Element phi) {
    var e = elements.get(index);
    if (phi.group() != e.group()) {
      return 0;
    }
    if (isRatio(index)) {
      return 1;
    }
    double sum = phi.row() == e.row() ? theta.at(e.group(), phi.column(), e.column()) : 0;
    return sum + (phi.column() == e.row() ? theta.at(e.group(), phi.row(), e.column()) : 0);
  }

  /** The rest of the curvature: the gradient in Phi times the second derivatives of LL'. */
  void addCurvature(Theta theta, Slopes slopes, double[][] into) {
    for (int i = 0; i < size(); i++) {
      var e = elements.get(i);
      int k = theta.widths()[e.group()];
      for (int j = 0; k > 1 && j < size(); j++) {
        var o = elements.get(j);
        if (o.group() == e.group() && o.column() == e.column()) {
          into[i][j] += 2 * slopes.gradient[e.group()][e.row() * k + o.row()];
        }
      }
    }
  }
}
