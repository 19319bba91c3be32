package exolog.core.custody;

import java.time.Instant;

/**
 * One line of a vial's ledger.
 *
 * @param volume what came in (RECEIVED) or went out; nothing for the other kinds
 * @param left what was in the vial after it
 */
public record VialEntry(
    int seq,
    Instant at,
    Kind kind,
    Microlitres volume,
    Microlitres left,
    String enteredBy,
    String reason) {
  /** What happened to a vial. */
  public enum Kind {
    RECEIVED,
    OPENED,
    DRAWN,
    WASTED,
    RETURNED,
    DESTROYED,
    HOLD,
    HOLD_LIFTED;

    boolean takesOut() {
      return switch (this) {
        case DRAWN, WASTED, RETURNED, DESTROYED -> true;
        case RECEIVED, OPENED, HOLD, HOLD_LIFTED -> false;
      };
    }
  }
}
