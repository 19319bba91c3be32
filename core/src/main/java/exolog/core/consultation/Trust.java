package exolog.core.consultation;

/** How far a rule's source may be trusted. */
public enum Trust {
  /** Read in the source named. */
  S,
  /** Checked against it. */
  V,
  /** From memory: look it up before it becomes a hard rule. */
  M,
  /** A proposal of this record. */
  P
}
