package exolog.core.custody;

import exolog.core.audit.Audit;
import exolog.core.custody.VialEntry.Kind;
import exolog.core.id.PlaceId;
import exolog.core.tenancy.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Adds lines to the ledger of a vial whose row the caller has locked, and quotes the ledger's new
 * end in the clinic's log.
 */
final class LedgerWriter {
  private final VialRows rows;
  private final Audit audit;

  LedgerWriter(VialRows rows, Audit audit) {
    this.rows = rows;
    this.audit = audit;
  }

  /**
   * What is to be written.
   *
   * @param place where the vial stands from now on; empty when it stays where it is
   * @param cause of a hold or its lifting
   */
  record Line(
      Kind kind,
      Microlitres volume,
      Optional<PlaceId> place,
      Optional<HoldCause> cause,
      String reason) {
    static Line of(Kind kind, Microlitres volume, String reason) {
      return new Line(kind, volume, Optional.empty(), Optional.empty(), reason);
    }

    static Line at(Kind kind, Microlitres volume, Optional<PlaceId> place, String reason) {
      return new Line(kind, volume, place, Optional.empty(), reason);
    }

    static Line of(Kind kind, HoldCause cause, String reason) {
      return new Line(kind, Microlitres.NONE, Optional.empty(), Optional.of(cause), reason);
    }

    static Line of(Kind kind, String reason) {
      return of(kind, Microlitres.NONE, reason);
    }
  }

  /** One line, told in the log by its kind. */
  Vial write(Actor actor, Vial locked, Instant at, Line line) {
    Vial after = write(actor, locked, at, List.of(line));
    audit.write(
        actor,
        "vial." + line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        locked.id(),
        line.volume() + "; " + after.head(),
        line.reason());
    return after;
  }

  /** Several lines at once; the caller tells the log. */
  Vial write(Actor actor, Vial locked, Instant at, List<Line> lines) {
    Vial vial = locked;
    List<VialEntry> entries = new ArrayList<>();
    for (Line line : lines) {
      VialEntry entry = entry(actor, vial, at, line);
      entries.add(entry);
      vial = Ledger.after(vial, entry);
    }
    rows.write(vial, entries);
    return vial;
  }

  private static VialEntry entry(Actor actor, Vial vial, Instant at, Line line) {
    VialEntry entry =
        new VialEntry(
            vial.head().entries() + 1,
            at,
            line.kind(),
            line.volume(),
            Ledger.left(vial, line.kind(), line.volume()),
            line.place().or(vial::place),
            actor.name(),
            line.reason(),
            line.cause(),
            "");
    return LedgerChain.linked(vial.head().hash(), actor.clinic(), vial.id(), entry);
  }
}
