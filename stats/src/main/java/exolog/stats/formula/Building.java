package exolog.stats.formula;

import exolog.stats.mixed.Design;

/** What came of applying a formula to a table. */
public sealed interface Building {
  /** The rows, ready to fit. */
  record Built(Design design) implements Building {}

  /** Why not, in a sentence. */
  record CannotBuild(String reason) implements Building {}
}
