package exolog.stats.mixed;

/**
 * Sweeps the patients out: S = A - sum of s_i'K_i s_i, once for each group of equal Z'Z and once
 * for each patient who stands alone.
 */
final class Elimination {
  /** Below so many patients a Z'Z on average, grouping costs more than it saves. */
  private static final int WORTH_GROUPING = 4;

  final int k;
  final Pattern pattern;
  private final double[] total;
  final PatternGroups groups;
  final Patients alone;

  /** Flat index of every pair of every patient who stands alone, in the order of the loops. */
  final int[] places;

  Elimination(Statistics statistics) {
    k = statistics.layout.k();
    pattern = statistics.pattern;
    total = statistics.total;
    var open = statistics.open;
    boolean group = Closing.hasAtMost(open.count() / WORTH_GROUPING, open);
    groups =
        group
            ? statistics.closed.plus(Closing.close(open, pattern), pattern.size())
            : statistics.closed;
    alone = group ? Patients.none(k, statistics.layout.d()) : open;
    places = places();
  }

  private int[] places() {
    int size = 0;
    for (int i = 0; i < alone.count(); i++) {
      int m = alone.start()[i + 1] - alone.start()[i];
      size += m * (m + 1) / 2;
    }
    int[] at = new int[size];
    int fill = 0;
    for (int i = 0; i < alone.count(); i++) {
      for (int e = alone.start()[i]; e < alone.start()[i + 1]; e++) {
        for (int f = alone.start()[i]; f <= e; f++) {
          at[fill++] = pattern.pair(alone.column()[e], alone.column()[f]);
        }
      }
    }
    return at;
  }

  long patients() {
    return groups.patients() + alone.count();
  }

  /**
   * Sets S.
   *
   * @param factor L of the eliminated group, k x k by rows
   * @param s out: the flat vector S
   * @return sum of log|I + Z'Z Phi|
   */
  double assemble(double[] factor, double[] s) {
    System.arraycopy(total, 0, s, 0, total.length);
    double logDeterminant = 0;
    var block = new Block(k, factor);
    for (var entry : groups.groups.entrySet()) {
      var sums = entry.getValue();
      logDeterminant += sums.patients() * block.eliminate(entry.getKey().squares(), 0);
      int t = 0;
      for (int a = 0; a < k; a++) {
        for (int b = 0; b <= a; b++) {
          sums.sums()[t++].addTo(s, -block.kept[a * k + b]);
        }
      }
    }
    int d = pattern.d;
    double[] ks = new double[k * d];
    double[] ke = new double[k];
    int place = 0;
    int width = Patients.triangle(k);
    for (int i = 0; i < alone.count(); i++) {
      logDeterminant += block.eliminate(alone.squares(), i * width);
      subtractDense(i, block.kept, ks, s);
      place = subtractSparse(i, block.kept, ks, ke, place, s);
    }
    return logDeterminant;
  }

  /** Leaves K s of the dense columns in ks. */
  private void subtractDense(int i, double[] kept, double[] ks, double[] s) {
    int d = pattern.d;
    double[] x = alone.dense();
    int base = i * k * d;
    for (int a = 0; a < k; a++) {
      for (int j = 0; j < d; j++) {
        double sum = 0;
        for (int b = 0; b < k; b++) {
          sum += kept[a * k + b] * x[base + b * d + j];
        }
        ks[a * d + j] = sum;
      }
    }
    int square = pattern.square(0, 0);
    for (int a = 0; a < k; a++) {
      for (int j = 0; j < d; j++) {
        double xa = x[base + a * d + j];
        for (int l = 0; l < d; l++) {
          s[square + j * d + l] -= xa * ks[a * d + l];
        }
      }
    }
  }

  private int subtractSparse(
      int i, double[] kept, double[] ks, double[] ke, int firstPlace, double[] s) {
    int d = pattern.d;
    int place = firstPlace;
    double[] sparse = alone.sparse();
    int from = alone.start()[i];
    for (int e = from; e < alone.start()[i + 1]; e++) {
      for (int a = 0; a < k; a++) {
        double sum = 0;
        for (int b = 0; b < k; b++) {
          sum += kept[a * k + b] * sparse[e * k + b];
        }
        ke[a] = sum;
      }
      for (int f = from; f <= e; f++) {
        double sum = 0;
        for (int a = 0; a < k; a++) {
          sum += ke[a] * sparse[f * k + a];
        }
        s[places[place++]] -= sum;
      }
      int cross = pattern.cross(alone.column()[e], 0);
      for (int a = 0; a < k; a++) {
        double value = sparse[e * k + a];
        for (int j = 0; j < d; j++) {
          s[cross + j] -= value * ks[a * d + j];
        }
      }
    }
    return place;
  }
}
