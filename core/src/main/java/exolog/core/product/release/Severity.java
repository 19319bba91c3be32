package exolog.core.product.release;

/** What a rule that does not pass stops. */
public enum Severity {
  /** The lot cannot be released. */
  BLOCK,
  /** Quality assurance owes a reason. */
  MAJOR,
  /** The description is less complete. */
  MINOR,
  INFO
}
