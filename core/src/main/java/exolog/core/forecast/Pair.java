package exolog.core.forecast;

/**
 * What is known of (c, θ): a normal distribution by its precision matrix and precision times mean.
 * Adding two is adding what they know; a likelihood that cannot tell c from θ is one too.
 */
record Pair(double pcc, double pct, double ptt, double hc, double ht) {
  static Pair independent(double c, double varC, double theta, double varTheta) {
    return new Pair(1 / varC, 0, 1 / varTheta, c / varC, theta / varTheta);
  }

  static Pair of(double c, double theta, double cc, double ct, double tt) {
    double det = cc * tt - ct * ct;
    double pcc = tt / det;
    double pct = -ct / det;
    double ptt = cc / det;
    return new Pair(pcc, pct, ptt, pcc * c + pct * theta, pct * c + ptt * theta);
  }

  Pair plus(Pair other) {
    return new Pair(
        pcc + other.pcc, pct + other.pct, ptt + other.ptt, hc + other.hc, ht + other.ht);
  }

  Pair minus(Pair other) {
    return new Pair(
        pcc - other.pcc, pct - other.pct, ptt - other.ptt, hc - other.hc, ht - other.ht);
  }

  double determinant() {
    return pcc * ptt - pct * pct;
  }

  double cc() {
    return ptt / determinant();
  }

  double ct() {
    return -pct / determinant();
  }

  double tt() {
    return pcc / determinant();
  }

  double c() {
    return cc() * hc + ct() * ht;
  }

  double theta() {
    return ct() * hc + tt() * ht;
  }

  /** log of the integral of exp(-½ s'Ps + h's), less its 2π: ½ h'P⁻¹h - ½ log|P|. */
  double logMass() {
    return 0.5 * (hc * c() + ht * theta()) - 0.5 * Math.log(determinant());
  }
}
