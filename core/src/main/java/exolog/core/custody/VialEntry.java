package exolog.core.custody;

import exolog.core.id.PlaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a vial's ledger.
 *
 * @param volume what came in (RECEIVED), went out or was given; nothing for the other kinds
 * @param left what was in the vial after it
 * @param place where the vial stood after it; empty where nobody named a place
 * @param cause of a hold or its lifting; empty on other lines and on holds from before
 * @param hash the link to the line before, in hexadecimal
 */
public record VialEntry(
    int seq,
    Instant at,
    Kind kind,
    Microlitres volume,
    Microlitres left,
    Optional<PlaceId> place,
    String enteredBy,
    String reason,
    Optional<HoldCause> cause,
    String hash) {
  /** What happened to a vial. */
  public enum Kind {
    RECEIVED,
    /** Set aside on arrival until someone has looked at it. */
    QUARANTINED,
    /** Looked at and let into stock; its lot's release is another matter. */
    RELEASED,
    MOVED,
    OPENED,
    DRAWN,
    /** The drawn volume was given: to whom stands in the session, not here. */
    ADMINISTERED,
    WASTED,
    RETURNED,
    DESTROYED,
    HOLD,
    HOLD_LIFTED,
    /** Its place was too warm or too cold for too long. */
    EXCURSION,
    EXCURSION_ASSESSED;

    boolean takesOut() {
      return switch (this) {
        case DRAWN, WASTED, RETURNED, DESTROYED -> true;
        case RECEIVED,
            QUARANTINED,
            RELEASED,
            MOVED,
            OPENED,
            ADMINISTERED,
            HOLD,
            HOLD_LIFTED,
            EXCURSION,
            EXCURSION_ASSESSED ->
            false;
      };
    }
  }
}
