package exolog.stats.mixed;

/**
 * From scaled and centred columns back to the caller's: beta = B beta* (+ the outcome's centre on
 * the intercept), with b_0 = b*_0 - sum of c_j b*_j / s_j.
 */
final class Units {
  private final Protocol protocol;
  private final int p;
  private final int intercept;

  Units(Layout layout, Protocol protocol) {
    this.protocol = protocol;
    this.p = layout.p();
    this.intercept = layout.fixed().indexOf(Design.INTERCEPT);
  }

  /** Element of B. */
  double element(int row, int column) {
    if (row == column) {
      return 1 / protocol.scale(column);
    }
    return row == intercept ? -protocol.centre(column) / protocol.scale(column) : 0;
  }

  double[] effects(double[] scaled) {
    double[] effects = new double[p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        effects[i] += element(i, j) * scaled[j];
      }
    }
    if (intercept >= 0) {
      effects[intercept] += protocol.outcomeCentre();
    }
    return effects;
  }

  /** B C B', p x p. */
  double[] covariance(double[] scaled) {
    double[] half = new double[p * p];
    double[] whole = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        for (int l = 0; l < p; l++) {
          half[i * p + j] += element(i, l) * scaled[l * p + j];
        }
      }
    }
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        for (int l = 0; l < p; l++) {
          whole[i * p + j] += half[i * p + l] * element(j, l);
        }
      }
    }
    return whole;
  }

  /** A row of X in the caller's units, as a row for beta*. */
  double[] row(double[] fixed) {
    double[] scaled = new double[p];
    for (int j = 0; j < p; j++) {
      double centre = intercept >= 0 ? protocol.centre(j) * fixed[intercept] : 0;
      scaled[j] = (fixed[j] - centre) / protocol.scale(j);
    }
    return scaled;
  }

  /** What the row's mean has beyond beta*. */
  double offset(double[] fixed) {
    return intercept < 0 ? 0 : protocol.outcomeCentre() * fixed[intercept];
  }

  /** 2 sum of log scales: what the restricted criterion lacks on scaled columns. */
  double logScales() {
    double sum = 0;
    for (int j = 0; j < p; j++) {
      sum += 2 * Math.log(protocol.scale(j));
    }
    return sum;
  }
}
