package exolog.core.patient;

/** Sex as recorded. UNKNOWN is an answer too: it is never guessed. */
public enum Sex {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN
}
