package exolog.core.custody;

import exolog.core.custody.VialEntry.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        heldBy(vial.heldBy(), entry),
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
        Set.of(),
        Optional.empty(),
        false,
        0,
        LedgerHead.START);
  }

  /** The holds that stand, the oldest first. */
  static List<Hold> holds(List<VialEntry> ledger) {
    Map<HoldCause, Hold> standing = new LinkedHashMap<>();
    for (VialEntry entry : ledger) {
      HoldCause cause = cause(entry);
      if (entry.kind() == Kind.HOLD) {
        standing.put(cause, new Hold(cause, entry.at(), entry.reason(), entry.enteredBy()));
      } else if (entry.kind() == Kind.HOLD_LIFTED) {
        standing.remove(cause);
      }
    }
    return List.copyOf(standing.values());
  }

  private static Set<HoldCause> heldBy(Set<HoldCause> before, VialEntry entry) {
    Set<HoldCause> after = new LinkedHashSet<>(before);
    switch (entry.kind()) {
      case HOLD -> after.add(cause(entry));
      case HOLD_LIFTED -> after.remove(cause(entry));
      default -> {}
    }
    return Set.copyOf(after);
  }

  private static HoldCause cause(VialEntry entry) {
    return entry.cause().orElse(HoldCause.UNNUMBERED);
  }

  private static int excursions(Kind kind) {
    return switch (kind) {
      case EXCURSION -> 1;
      case EXCURSION_ASSESSED -> -1;
      default -> 0;
    };
  }
}
