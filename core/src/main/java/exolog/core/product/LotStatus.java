package exolog.core.product;

/** Where a lot stands. It is the status of the latest event, never a field that is overwritten. */
public enum LotStatus {
  QUARANTINE,
  RELEASED,
  HOLD,
  /** Final: a recalled lot never comes back. */
  RECALLED;

  boolean mayBecome(LotStatus next) {
    return switch (this) {
      case QUARANTINE -> next == RELEASED || next == HOLD || next == RECALLED;
      case RELEASED -> next == HOLD || next == RECALLED;
      case HOLD -> next == RELEASED || next == RECALLED;
      case RECALLED -> false;
    };
  }
}
