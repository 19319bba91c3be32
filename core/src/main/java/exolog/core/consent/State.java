package exolog.core.consent;

/** Where a consent stands. An older row is superseded by being older; nothing says so in it. */
public enum State {
  EXPLAINED,
  SIGNED,
  DECLINED,
  WITHDRAWN
}
