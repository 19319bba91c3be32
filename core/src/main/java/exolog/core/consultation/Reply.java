package exolog.core.consultation;

/** UNKNOWN is not NO: a question that blocks must be known before anyone is treated. */
public enum Reply {
  YES,
  NO,
  UNKNOWN
}
