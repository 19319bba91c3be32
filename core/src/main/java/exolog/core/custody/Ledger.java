package exolog.core.custody;

import exolog.core.custody.VialEntry.Kind;
import java.util.Optional;

/** What lines add up to. Writing a line and verifying a whole ledger use the same sum. */
final class Ledger {
  private Ledger() {}

  /** The vial after one more line. */
  static Vial after(Vial vial, VialEntry entry) {
    Kind kind = entry.kind();
    return new Vial(
        vial.id(),
        vial.serial(),
        vial.makerCode(),
        vial.lot(),
        vial.received(),
        vial.receivedAt(),
        left(vial, kind, entry.volume()),
        vial.draws() + (kind == Kind.DRAWN ? 1 : 0),
        kind == Kind.OPENED && vial.openedAt().isEmpty()
            ? Optional.of(entry.at())
            : vial.openedAt(),
        kind == Kind.HOLD || (vial.onHold() && kind != Kind.HOLD_LIFTED),
        entry.place(),
        kind == Kind.QUARANTINED || (vial.quarantined() && kind != Kind.RELEASED),
        vial.excursions() + excursions(kind),
        new LedgerHead(entry.seq(), entry.hash()));
  }

  static Microlitres left(Vial before, Kind kind, Microlitres volume) {
    if (kind == Kind.RECEIVED) {
      return volume;
    }
    return kind.takesOut() ? before.left().minus(volume) : before.left();
  }

  /** A vial of which nothing is written yet. */
  static Vial blank(Vial vial) {
    return new Vial(
        vial.id(),
        vial.serial(),
        vial.makerCode(),
        vial.lot(),
        vial.received(),
        vial.receivedAt(),
        Microlitres.NONE,
        0,
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        0,
        LedgerHead.START);
  }

  private static int excursions(Kind kind) {
    return switch (kind) {
      case EXCURSION -> 1;
      case EXCURSION_ASSESSED -> -1;
      default -> 0;
    };
  }
}
