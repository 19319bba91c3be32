package exolog.stats.ordinal;

/** What came of applying a formula to a table. */
public sealed interface OrdinalReading {
  /** The rows, ready to fit. */
  record Read(OrdinalDesign design) implements OrdinalReading {}

  /** A sentence that names file, column, value, expectation and remedy. */
  record Refused(String sentence) implements OrdinalReading {}
}
