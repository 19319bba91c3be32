package exolog.core.forecast.registry;

/** Where a version of a model stands. */
public enum ModelStatus {
  /** It may speak. */
  CURRENT,
  /** Its rows are no longer all there: it may not speak, and the next forecast fits anew. */
  STALE,
  /** A newer version stands. */
  SUPERSEDED
}
