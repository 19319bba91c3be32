package exolog.core.product.release;

/** What a rule found. */
public enum Result {
  PASS,
  FAIL,
  /** What the rule needs is not known. It is not a pass, and is shown. */
  NOT_TESTED,
  NOT_APPLICABLE
}
