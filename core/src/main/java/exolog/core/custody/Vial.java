package exolog.core.custody;

import exolog.core.id.LotId;
import exolog.core.id.PlaceId;
import exolog.core.id.VialId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A vial as it now stands: what its ledger adds up to.
 *
 * @param left what has not left it yet
 * @param draws how often it was drawn from
 * @param openedAt empty while it is sealed
 * @param heldBy on whose account this vial itself is on hold; its lot may be, too
 * @param place where it stands; empty where nobody named a place
 * @param quarantined set aside on arrival and not yet let into stock
 * @param excursions how many excursions of its places nobody has assessed yet
 * @param head the end of its ledger
 */
public record Vial(
    VialId id,
    Serial serial,
    Optional<MakerCode> makerCode,
    LotId lot,
    Microlitres received,
    Instant receivedAt,
    Microlitres left,
    int draws,
    Optional<Instant> openedAt,
    Set<HoldCause> heldBy,
    Optional<PlaceId> place,
    boolean quarantined,
    int excursions,
    LedgerHead head) {
  public Vial {
    heldBy = Set.copyOf(heldBy);
  }

  /** Free only when every cause is lifted. */
  public boolean onHold() {
    return !heldBy.isEmpty();
  }

  /** Until when an opened vial may be used; empty while it is sealed. */
  public Optional<Instant> useUntil(int hoursAfterOpening) {
    return openedAt.map(opened -> opened.plus(Duration.ofHours(hoursAfterOpening)));
  }

  /** The state a shelf is sorted by, the most serious first. */
  public VialState state() {
    if (excursions > 0) {
      return VialState.EXCURSION;
    }
    if (onHold()) {
      return VialState.ON_HOLD;
    }
    if (quarantined) {
      return VialState.QUARANTINED;
    }
    if (left.value() == 0) {
      return VialState.EMPTY;
    }
    return openedAt.isPresent() ? VialState.OPEN : VialState.SEALED;
  }
}
