package exolog.stats.mixed;

/** k x k matrices by rows, k up to three: products without allocation. */
final class Small {
  private Small() {}

  /** out = a b. */
  static void multiply(int k, double[] a, double[] b, double[] out) {
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double sum = 0;
        for (int t = 0; t < k; t++) {
          sum += a[i * k + t] * b[t * k + j];
        }
        out[i * k + j] = sum;
      }
    }
  }

  /** out = a b'. */
  static void multiplyTransposed(int k, double[] a, double[] b, double[] out) {
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double sum = 0;
        for (int t = 0; t < k; t++) {
          sum += a[i * k + t] * b[j * k + t];
        }
        out[i * k + j] = sum;
      }
    }
  }

  /** In place. */
  static void transpose(double[] a, int k) {
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        double held = a[i * k + j];
        a[i * k + j] = a[j * k + i];
        a[j * k + i] = held;
      }
    }
  }

  /** The whole of a symmetric matrix given by lower triangle. */
  static void unpack(int k, double[] triangle, int from, double[] out) {
    int at = from;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        out[i * k + j] = triangle[at];
        out[j * k + i] = triangle[at++];
      }
    }
  }

  /**
   * K = L (I + L'AL)^-1 L', which exists also where L is singular.
   *
   * @param work k x k scratch
   * @return log|I + L'AL|
   */
  static double eliminate(int k, double[] l, double[] a, double[] work, double[] out) {
    // work = I + L'AL, then its Cholesky factor in place.
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? 1 : 0;
        for (int s = i; s < k; s++) {
          for (int t = j; t < k; t++) {
            sum += l[s * k + i] * a[s * k + t] * l[t * k + j];
          }
        }
        work[i * k + j] = sum;
      }
    }
    double logDeterminant = 0;
    for (int j = 0; j < k; j++) {
      for (int i = j; i < k; i++) {
        double sum = work[i * k + j];
        for (int t = 0; t < j; t++) {
          sum -= work[i * k + t] * work[j * k + t];
        }
        work[i * k + j] = i == j ? Math.sqrt(sum) : sum / work[j * k + j];
      }
      logDeterminant += 2 * Math.log(work[j * k + j]);
    }
    // K = V'V with V = work^-1 L'.
    for (int c = 0; c < k; c++) {
      for (int i = 0; i < k; i++) {
        double sum = l[c * k + i];
        for (int t = 0; t < i; t++) {
          sum -= work[i * k + t] * out[t * k + c];
        }
        out[i * k + c] = sum / work[i * k + i];
      }
    }
    gram(k, out, work);
    System.arraycopy(work, 0, out, 0, k * k);
    return logDeterminant;
  }

  /**
   * The same for two terms, written out: a start and a slope for each patient is the usual model,
   * and this is asked of every patient at every theta.
   */
  static double eliminateTwo(double[] l, double[] a, double[] out) {
    double left = l[0] * a[1] + l[2] * a[3];
    double first = 1 + l[0] * (l[0] * a[0] + l[2] * a[1]) + l[2] * left;
    double root = Math.sqrt(first);
    double across = l[3] * left / root;
    double second = 1 + l[3] * a[3] * l[3] - across * across;
    double lower = Math.sqrt(second);
    double v00 = l[0] / root;
    double v01 = l[2] / root;
    double v10 = -across * v00 / lower;
    double v11 = (l[3] - across * v01) / lower;
    out[0] = v00 * v00 + v10 * v10;
    out[1] = out[2] = v00 * v01 + v10 * v11;
    out[3] = v01 * v01 + v11 * v11;
    return Math.log(first * second);
  }

  /** out = v'v. */
  private static void gram(int k, double[] v, double[] out) {
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double sum = 0;
        for (int t = 0; t < k; t++) {
          sum += v[t * k + i] * v[t * k + j];
        }
        out[i * k + j] = sum;
      }
    }
  }
}
