package exolog.stats.mixed;

import java.util.Map;

/**
 * What the patients say about their own Phi, at one point: traces, quadratic forms and the vectors
 * that average information needs. With F = (I + Z'Z Phi)^-1 and r_i = F s_i a = Z_i'Py: dS = -s'F'E
 * F s, and tr(P dH) = tr E(F Z'Z - F s C s'F').
 */
final class PatientSlopes {
  private final Elimination patients;
  private final int k;
  private final Pattern pattern;
  private final double[] a;

  /** k x k: sum of Z_i'P Z_i. */
  final double[] trace;

  /** k x k: sum of r_i r_i'. */
  final double[] quadratic;

  /** For each element of Phi's lower triangle: W'H^-1 f, length q + d. */
  final double[][] h;

  /** For each two elements: f'H^-1 f. */
  final double[][] inner;

  /**
   * @param factor L
   * @param a (-u, -beta, 1)
   * @param c the inverse of the mixed-model matrix, flat on the pattern
   */
  PatientSlopes(Elimination patients, double[] factor, double[] a, double[] c) {
    this.patients = patients;
    this.k = patients.k;
    this.pattern = patients.pattern;
    this.a = a;
    int t = Patients.triangle(k);
    trace = new double[k * k];
    quadratic = new double[k * k];
    h = new double[t][a.length];
    inner = new double[t][t];
    var block = new Block(k, factor);
    addGroups(block, Flat.outer(pattern, a), Flat.twiceOffDiagonal(pattern, c));
    addAlone(block, c);
  }

  private void addGroups(Block block, double[] outer, double[] cTwice) {
    if (patients.groups.groups.isEmpty()) {
      return;
    }
    double[][] derivative = new double[h.length][pattern.size()];
    double[] tc = new double[k * k];
    double[] bc = new double[k * k];
    double[] out = new double[k * k];
    for (Map.Entry<PatternGroups.Key, PatternGroups.Sums> entry :
        patients.groups.groups.entrySet()) {
      var sums = entry.getValue().sums();
      block.differentiate(entry.getKey().squares(), 0);
      int t = 0;
      for (int i = 0; i < k; i++) {
        for (int j = 0; j <= i; j++, t++) {
          double half = i == j ? 1 : 0.5;
          tc[i * k + j] = tc[j * k + i] = half * sums[t].dot(outer);
          bc[i * k + j] = bc[j * k + i] = half * sums[t].dot(cTwice);
        }
      }
      addTrace(block, entry.getValue().patients(), bc, out);
      block.sandwich(tc, out);
      addQuadratic(block, out);
      addDerivatives(block, sums, derivative);
    }
    for (int t = 0; t < h.length; t++) {
      Flat.multiply(pattern, derivative[t], a, h[t]);
    }
  }

  private void addTrace(Block block, long count, double[] bc, double[] out) {
    block.sandwich(bc, out);
    for (int e = 0; e < k * k; e++) {
      trace[e] += (double) count * block.fz[e] - out[e];
    }
  }

  /** With R = sum of r r': f_E'H^-1 f_G = tr(E FZ'Z G R). */
  private void addQuadratic(Block block, double[] r) {
    for (int e = 0; e < k * k; e++) {
      quadratic[e] += r[e];
    }
    int t = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++, t++) {
        int u = 0;
        for (int l = 0; l < k; l++) {
          for (int m = 0; m <= l; m++, u++) {
            inner[t][u] += pairTrace(block.fz, r, i, j, l, m);
          }
        }
      }
    }
  }

  /** tr(E_ij B E_lm R) with E_ij = e_i e_j' + e_j e_i', halved on the diagonal. */
  private double pairTrace(double[] b, double[] r, int i, int j, int l, int m) {
    double sum = b[j * k + l] * r[m * k + i];
    if (i != j) {
      sum += b[i * k + l] * r[m * k + j];
    }
    if (l != m) {
      sum += b[j * k + m] * r[l * k + i];
    }
    if (i != j && l != m) {
      sum += b[i * k + m] * r[l * k + j];
    }
    return sum;
  }

  /** F'E_ij F has elements F_ia F_jb + F_ja F_ib. */
  private void addDerivatives(Block block, SparseSum[] sums, double[][] derivative) {
    double[] f = block.f;
    int t = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++, t++) {
        int g = 0;
        for (int x = 0; x < k; x++) {
          for (int y = 0; y <= x; y++, g++) {
            double element = f[i * k + x] * f[j * k + y];
            element += i == j ? 0 : f[j * k + x] * f[i * k + y];
            // G_xy carries both (x,y) and (y,x): the mean of the two elements of a symmetric
            // matrix.
            double mirrored = f[i * k + y] * f[j * k + x];
            mirrored += i == j ? 0 : f[j * k + y] * f[i * k + x];
            sums[g].addTo(derivative[t], (element + mirrored) / 2);
          }
        }
      }
    }
  }

  private void addAlone(Block block, double[] c) {
    double[] r = new double[k];
    double[] v = new double[k];
    double[] outer = new double[k * k];
    double[] bc = new double[k * k];
    double[] out = new double[k * k];
    int place = 0;
    var alone = patients.alone;
    int width = Patients.triangle(k);
    for (int i = 0; i < alone.count(); i++) {
      block.differentiate(alone.squares(), i * width);
      residual(i, block, v, r);
      for (int x = 0; x < k; x++) {
        for (int y = 0; y < k; y++) {
          outer[x * k + y] = r[x] * r[y];
        }
      }
      addQuadratic(block, outer);
      place = uncertainty(i, c, place, bc);
      addTrace(block, 1, bc, out);
      addVectors(i, block, r, v);
    }
  }

  /** r = F s a. */
  private void residual(int i, Block block, double[] sa, double[] r) {
    var alone = patients.alone;
    int d = pattern.d;
    for (int t = 0; t < k; t++) {
      double sum = 0;
      for (int e = alone.start()[i]; e < alone.start()[i + 1]; e++) {
        sum += alone.sparse()[e * k + t] * a[alone.column()[e]];
      }
      int base = (i * k + t) * d;
      for (int j = 0; j < d; j++) {
        sum += alone.dense()[base + j] * a[pattern.q + j];
      }
      sa[t] = sum;
    }
    for (int t = 0; t < k; t++) {
      double sum = 0;
      for (int u = 0; u < k; u++) {
        sum += block.f[t * k + u] * sa[u];
      }
      r[t] = sum;
    }
  }

  /** bc = s C s'. */
  private int uncertainty(int i, double[] c, int firstPlace, double[] bc) {
    var alone = patients.alone;
    int d = pattern.d;
    int place = firstPlace;
    Block.clear(bc);
    int from = alone.start()[i];
    for (int e = from; e < alone.start()[i + 1]; e++) {
      for (int f = from; f <= e; f++) {
        double value = c[patients.places[place++]];
        for (int x = 0; x < k; x++) {
          for (int y = 0; y < k; y++) {
            double product = alone.sparse()[e * k + x] * alone.sparse()[f * k + y];
            bc[x * k + y] += product * value;
            bc[y * k + x] += e == f ? 0 : product * value;
          }
        }
      }
      int cross = pattern.cross(alone.column()[e], 0);
      for (int x = 0; x < k; x++) {
        double ex = alone.sparse()[e * k + x];
        for (int y = 0; y < k; y++) {
          double sum = 0;
          int base = (i * k + y) * d;
          for (int j = 0; j < d; j++) {
            sum += c[cross + j] * alone.dense()[base + j];
          }
          bc[x * k + y] += ex * sum;
          bc[y * k + x] += ex * sum;
        }
      }
    }
    addDense(i, c, bc);
    return place;
  }

  private void addDense(int i, double[] c, double[] bc) {
    int d = pattern.d;
    double[] x = patients.alone.dense();
    int square = pattern.square(0, 0);
    for (int s = 0; s < k; s++) {
      for (int t = 0; t < k; t++) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
          double part = 0;
          for (int l = 0; l < d; l++) {
            part += c[square + j * d + l] * x[(i * k + t) * d + l];
          }
          sum += part * x[(i * k + s) * d + j];
        }
        bc[s * k + t] += sum;
      }
    }
  }

  /** h_E += s'F'E r. */
  private void addVectors(int i, Block block, double[] r, double[] fv) {
    int t = 0;
    for (int x = 0; x < k; x++) {
      for (int y = 0; y <= x; y++, t++) {
        for (int u = 0; u < k; u++) {
          fv[u] = block.f[x * k + u] * r[y] + (x == y ? 0 : block.f[y * k + u] * r[x]);
        }
        addVector(i, fv, h[t]);
      }
    }
  }

  private void addVector(int i, double[] fv, double[] into) {
    var alone = patients.alone;
    int d = pattern.d;
    for (int e = alone.start()[i]; e < alone.start()[i + 1]; e++) {
      double sum = 0;
      for (int u = 0; u < k; u++) {
        sum += alone.sparse()[e * k + u] * fv[u];
      }
      into[alone.column()[e]] += sum;
    }
    for (int u = 0; u < k; u++) {
      int base = (i * k + u) * d;
      for (int j = 0; j < d; j++) {
        into[pattern.q + j] += alone.dense()[base + j] * fv[u];
      }
    }
  }
}
