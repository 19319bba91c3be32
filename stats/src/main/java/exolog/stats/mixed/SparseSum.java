package exolog.stats.mixed;

/** A flat vector on a {@link Pattern}, of which most elements may be zero. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SparseSum(int[] at, double[] value) {

  static SparseSum of(double[] flat) {
    int size = 0;
    for (double v : flat) {
      size += v != 0 ? 1 : 0;
    }
    int[] at = new int[size];
    double[] value = new double[size];
    int fill = 0;
    for (int i = 0; i < flat.length; i++) {
      if (flat[i] != 0) {
        at[fill] = i;
        value[fill++] = flat[i];
      }
    }
    return new SparseSum(at, value);
  }

  void addTo(double[] flat, double factor) {
    for (int e = 0; e < at.length; e++) {
      flat[at[e]] += factor * value[e];
    }
  }

  double dot(double[] flat) {
    double sum = 0;
    for (int e = 0; e < at.length; e++) {
      sum += value[e] * flat[at[e]];
    }
    return sum;
  }

  /** The same sum on another pattern. */
  SparseSum into(int[] map) {
    int kept = 0;
    for (int i : at) {
      kept += map[i] >= 0 ? 1 : 0;
    }
    int[] moved = new int[kept];
    double[] values = new double[kept];
    int fill = 0;
    for (int e = 0; e < at.length; e++) {
      if (map[at[e]] >= 0) {
        moved[fill] = map[at[e]];
        values[fill++] = value[e];
      }
    }
    return new SparseSum(moved, values);
  }

  SparseSum plus(SparseSum other, double[] zeros) {
    addTo(zeros, 1);
    other.addTo(zeros, 1);
    int[] both = java.util.Arrays.copyOf(at, at.length + other.at.length);
    int size = at.length;
    // An index stands in both when clearing the first has already emptied it.
    double[] values = new double[both.length];
    for (int e = 0; e < at.length; e++) {
      values[e] = zeros[at[e]];
      zeros[at[e]] = Double.NaN;
    }
    for (int i : other.at) {
      if (!Double.isNaN(zeros[i])) {
        both[size] = i;
        values[size++] = zeros[i];
        zeros[i] = 0;
      }
    }
    for (int i : at) {
      zeros[i] = 0;
    }
    return new SparseSum(
        java.util.Arrays.copyOf(both, size), java.util.Arrays.copyOf(values, size));
  }
}
