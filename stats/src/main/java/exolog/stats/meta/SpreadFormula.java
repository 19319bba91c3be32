package exolog.stats.meta;

/**
 * The formulas that turn what a paper printed into a spread, each with where it stands. {@code
 * Handbook} is the Cochrane Handbook for Systematic Reviews of Interventions, version 6; {@code
 * Wan} is Wan, Wang, Liu and Tong 2014, BMC Med Res Methodol 14:135.
 *
 * <p>Exact means algebra only, given the paper's own test; approximate means a shape or a
 * correlation was assumed.
 */
public enum SpreadFormula {
  FROM_STANDARD_ERROR(true, "SD = SE × √n", "Handbook 6.5.2.2"),
  FROM_CONFIDENCE_INTERVAL(true, "SD = √n × (upper − lower) / (2 t(n−1))", "Handbook 6.5.2.2"),
  FROM_T_STATISTIC(true, "SD = √n × |mean change| / |t|", "Handbook 6.5.2.3"),
  FROM_EXACT_P(true, "SD = √n × |mean change| / t(n−1; p)", "Handbook 6.5.2.3"),
  FROM_P_BOUND(
      false, "p taken as its upper bound: SD ≤ √n × |mean change| / t(n−1; p)", "Handbook 6.5.2.3"),
  DIFFERENCE_FROM_EXACT_P(true, "SE = |mean difference| / t(n1+n2−2; p)", "Handbook 6.5.2.3"),
  DIFFERENCE_FROM_P_BOUND(
      false,
      "p taken as its upper bound: SE ≤ |mean difference| / t(n1+n2−2; p)",
      "Handbook 6.5.2.3"),
  CHANGE_WITH_CORRELATION(
      false, "SD² = SD_baseline² + SD_final² − 2 r SD_baseline SD_final", "Handbook 6.5.2.8"),
  FROM_QUARTILES(false, "SD = (q3 − q1) / (2 Φ⁻¹((0.75n − 0.125) / (n + 0.25)))", "Wan eq. 16"),
  FROM_IQR_LARGE_SAMPLE(false, "SD = (q3 − q1) / 1.35", "Handbook 6.5.2.5");

  private final boolean exact;
  private final String formula;
  private final String source;

  SpreadFormula(boolean exact, String formula, String source) {
    this.exact = exact;
    this.formula = formula;
    this.source = source;
  }

  public boolean isExact() {
    return exact;
  }

  public String formula() {
    return formula;
  }

  public String source() {
    return source;
  }
}
