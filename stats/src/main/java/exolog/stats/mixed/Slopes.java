package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient and average information of the criterion in the elements of each group's Phi (Gilmour,
 * Thompson and Cullis 1995, Biometrics 51:1440, with s² profiled out):
 *
 * <p>d_E = tr(P Z E Z') - y'PZ E Z'Py / s², H_EG = f_E'P f_G / s² - q_E q_G / (v s²²), where f_E =
 * Z E Z'Py, q_E = f_E'Py and v the degrees of freedom.
 */
final class Slopes {
  /**
   * One element of a group's Phi; its E has ones at (row, column) and (column, row).
   *
   * @param row at or below column
   */
  record Element(int group, int row, int column) {}

  private final Point point;
  private final Layout layout;
  private final Pattern pattern;
  private final int p;

  final List<Element> elements;

  /** Of each group, k x k: sum over its levels of Z'PZ - Z'Py y'PZ / s². */
  final double[][] gradient;

  /** elements x elements. */
  final double[][] information;

  Slopes(Point point) {
    this.point = point;
    this.layout = point.kernel.layout();
    this.pattern = point.kernel.statistics.pattern;
    this.p = layout.p();
    this.elements = elements(layout);
    var uncertainty = new Uncertainty(point);
    double[][] traces = new double[layout.groups().size()][];
    double[][] quadratics = new double[traces.length][];
    double[] v = new double[point.a.length];
    Flat.multiply(pattern, point.s, point.a, v); // Z'Py in its first q elements
    othersTraces(uncertainty.spherical, traces);
    othersQuadratics(v, quadratics);
    var factors = point.theta.factors();
    double[] factor = layout.eliminated() < 0 ? new double[0] : factors[layout.eliminated()];
    var own = new PatientSlopes(point.kernel.patients, factor, point.a, uncertainty.flat);
    if (layout.eliminated() >= 0) {
      traces[layout.eliminated()] = own.trace;
      quadratics[layout.eliminated()] = own.quadratic;
    }
    double s2 = point.profile.s2;
    gradient = new double[traces.length][];
    for (int f = 0; f < traces.length; f++) {
      gradient[f] = new double[traces[f].length];
      for (int e = 0; e < gradient[f].length; e++) {
        gradient[f][e] = traces[f][e] - quadratics[f][e] / s2;
      }
    }
    information = information(v, quadratics, own);
  }

  private static List<Element> elements(Layout layout) {
    var elements = new ArrayList<Element>();
    for (int f = 0; f < layout.groups().size(); f++) {
      for (int i = 0; i < layout.groups().get(f).width(); i++) {
        for (int j = 0; j <= i; j++) {
          elements.add(new Element(f, i, j));
        }
      }
    }
    return elements;
  }

  /** Z'PZ summed over levels = L^-T (I - spherical block) L^-1. */
  private void othersTraces(double[] spherical, double[][] traces) {
    double[][] factors = point.theta.factors();
    for (int f = 0; f < traces.length; f++) {
      int k = layout.groups().get(f).width();
      traces[f] = new double[k * k];
    }
    var blocks = point.kernel.blocks;
    for (int j = 0; j < pattern.q; j += blocks.width(j)) {
      int k = blocks.width(j);
      double[] block = blocks.read(spherical, j, k);
      double[] into = traces[blocks.group[j]];
      for (int i = 0; i < k; i++) {
        for (int l = 0; l < k; l++) {
          into[i * k + l] += (i == l ? 1 : 0) - block[i * k + l];
        }
      }
    }
    for (int f = 0; f < traces.length; f++) {
      if (f != layout.eliminated()) {
        betweenInverses(factors[f], traces[f], layout.groups().get(f).width());
      }
    }
  }

  /** e becomes L^-T e L^-1. */
  private static void betweenInverses(double[] factor, double[] e, int k) {
    for (int side = 0; side < 2; side++) {
      for (int c = 0; c < k; c++) {
        for (int i = k - 1; i >= 0; i--) {
          double sum = e[i * k + c];
          for (int t = i + 1; t < k; t++) {
            sum -= factor[t * k + i] * e[t * k + c];
          }
          // A term held at zero has no slope to tell: 0 stands for "not asked".
          e[i * k + c] = factor[i * k + i] == 0 ? 0 : sum / factor[i * k + i];
        }
      }
      Small.transpose(e, k);
    }
  }

  private void othersQuadratics(double[] v, double[][] quadratics) {
    for (int f = 0; f < quadratics.length; f++) {
      int k = layout.groups().get(f).width();
      quadratics[f] = new double[k * k];
    }
    var blocks = point.kernel.blocks;
    for (int j = 0; j < pattern.q; j += blocks.width(j)) {
      int k = blocks.width(j);
      double[] into = quadratics[blocks.group[j]];
      for (int i = 0; i < k; i++) {
        for (int l = 0; l < k; l++) {
          into[i * k + l] += v[j + i] * v[j + l];
        }
      }
    }
  }

  private double[][] information(double[] v, double[][] quadratics, PatientSlopes own) {
    int count = elements.size();
    int q = pattern.q;
    double[][] f = new double[count][];
    double[][] h = new double[count][];
    double[] t = new double[q * count];
    for (int e = 0; e < count; e++) {
      var element = elements.get(e);
      if (element.group() == layout.eliminated()) {
        h[e] = own.h[element.row() * (element.row() + 1) / 2 + element.column()];
        f[e] = new double[0];
      } else {
        f[e] = direction(element, v);
        h[e] = new double[v.length];
        Flat.multiply(pattern, point.s, Arrays.copyOf(f[e], v.length), h[e]);
      }
      System.arraycopy(h[e], 0, t, e * q, q);
    }
    point.kernel.blocks.apply(point.theta.factors(), true, t, count);
    double[] y = t.clone();
    point.inner.solve(y, count, Inner.Kind.DIRECTIONS);
    double[][] w = new double[count][p];
    for (int e = 0; e < count; e++) {
      for (int l = 0; l < p; l++) {
        w[e][l] = h[e][q + l];
        for (int j = 0; j < q; j++) {
          w[e][l] -= point.solved[l * q + j] * t[e * q + j];
        }
      }
    }
    double[][] information = new double[count][count];
    for (int e = 0; e < count; e++) {
      for (int g = 0; g <= e; g++) {
        double value = inner(e, g, f, h, own);
        for (int j = 0; j < q; j++) {
          value -= t[e * q + j] * y[g * q + j];
        }
        for (int i = 0; i < p; i++) {
          for (int l = 0; l < p; l++) {
            value -= w[e][i] * point.profile.inverse[i * p + l] * w[g][l];
          }
        }
        double s2 = point.profile.s2;
        double both = quadratic(e, quadratics) * quadratic(g, quadratics);
        information[e][g] = value / s2 - both / (point.profile.freedom * s2 * s2);
        information[g][e] = information[e][g];
      }
    }
    return information;
  }

  /** (I x E) Z'Py on the group's columns. */
  private double[] direction(Element element, double[] v) {
    double[] f = new double[pattern.q];
    var blocks = point.kernel.blocks;
    for (int j = 0; j < pattern.q; j++) {
      if (blocks.group[j] == element.group() && blocks.term[j] == 0) {
        f[j + element.row()] += v[j + element.column()];
        if (element.row() != element.column()) {
          f[j + element.column()] += v[j + element.row()];
        }
      }
    }
    return f;
  }

  /** f_E'H_0^-1 f_G, with H_0 of the patients and the residual alone. */
  private double inner(int e, int g, double[][] f, double[][] h, PatientSlopes own) {
    if (f[e].length == 0 && f[g].length == 0) {
      int first = elements.indexOf(new Element(layout.eliminated(), 0, 0));
      return own.inner[e - first][g - first];
    }
    double[] direction = f[e].length == 0 ? f[g] : f[e];
    double[] image = f[e].length == 0 ? h[e] : h[g];
    double sum = 0;
    for (int j = 0; j < pattern.q; j++) {
      sum += direction[j] * image[j];
    }
    return sum;
  }

  /** f_E'Py. */
  private double quadratic(int e, double[][] quadratics) {
    var element = elements.get(e);
    int k = layout.groups().get(element.group()).width();
    double value = quadratics[element.group()][element.row() * k + element.column()];
    return element.row() == element.column() ? value : 2 * value;
  }
}
