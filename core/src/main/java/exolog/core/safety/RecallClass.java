package exolog.core.safety;

/** How dangerous it is (21 CFR 7.3(m)). */
public enum RecallClass {
  /** Serious harm or death is reasonably probable. */
  I,
  /** Harm is temporary, reversible or remote. */
  II,
  /** Harm is not likely. */
  III
}
