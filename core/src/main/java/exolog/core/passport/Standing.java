package exolog.core.passport;

/** Where a vial stands, for anyone who asks; the most serious word counts. */
public enum Standing {
  RECALLED,
  ON_HOLD,
  NOT_RELEASED,
  EXPIRED,
  RELEASED
}
