package exolog.core.safety;

/** Where a recall stands. */
public enum RecallState {
  DRAFT,
  APPROVED,
  NOTIFIED,
  RECONCILING,
  CLOSED,
  /** A draft that nobody approved. */
  WITHDRAWN;

  boolean mayBecome(RecallState next) {
    return switch (this) {
      case DRAFT -> next == APPROVED || next == WITHDRAWN;
      case APPROVED -> next == NOTIFIED;
      case NOTIFIED -> next == RECONCILING;
      case RECONCILING -> next == CLOSED;
      case CLOSED, WITHDRAWN -> false;
    };
  }

  /** Whether people are being told and vials counted. */
  public boolean isRunning() {
    return switch (this) {
      case APPROVED, NOTIFIED, RECONCILING -> true;
      case DRAFT, CLOSED, WITHDRAWN -> false;
    };
  }
}
