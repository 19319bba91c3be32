package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.answer.Page;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.custody.LedgerWriter.Line;
import exolog.core.custody.VialEntry.Kind;
import exolog.core.id.LotId;
import exolog.core.id.PlaceId;
import exolog.core.id.VialId;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vials in a clinic's hands. */
public final class Vials {
  private static final int PAGE = 50;

  private final VialRows rows;
  private final PlaceRows places;
  private final LedgerWriter writer;
  private final ExcursionHolds excursions;
  private final VialHolds holds;
  private final Lots lots;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Vials(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Lots lots) {
    this.rows = new VialRows(jdbc);
    this.places = new PlaceRows(jdbc);
    this.writer = new LedgerWriter(rows, audit);
    this.excursions =
        new ExcursionHolds(new ReadingRows(jdbc), new ExcursionRows(jdbc), rows, writer);
    this.holds = new VialHolds(rows, writer, tenancy, clock);
    this.lots = lots;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes a vial into the clinic and gives it a number of its own. */
  public Answer<Vial> receive(
      Actor actor, LotId lot, int microlitres, Optional<MakerCode> makerCode) {
    return receive(actor, new Arrival(lot, microlitres, makerCode, Optional.empty()));
  }

  /** The same, into a named place. */
  public Answer<Vial> receive(Actor actor, Arrival arrival) {
    Checks checks = arrival.check();
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(actor, () -> insert(actor, arrival));
  }

  public Optional<Vial> find(Actor actor, VialId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** The vial whose code was scanned or typed; a sentence where there is none in this clinic. */
  public Answer<Vial> scan(Actor actor, String typed) {
    return VialCode.read(typed, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .then(code -> tenancy.as(actor, () -> byCode(typed, code)));
  }

  /** What came in and went out, oldest first. */
  public List<VialEntry> ledger(Actor actor, VialId id) {
    return tenancy.as(actor, () -> rows.ledger(id, 1_000));
  }

  public List<Vial> ofLot(Actor actor, LotId lot) {
    return tenancy.as(actor, () -> rows.ofLot(lot, 1_000));
  }

  /**
   * The clinic's vials, latest arrival first.
   *
   * @param after the last vial of the page before; empty for the first page
   */
  public Page<Vial> stock(Actor actor, Optional<VialId> after) {
    return stock(actor, StockFilter.ALL, after);
  }

  /** Those of them that stand in one place or one state. */
  public Page<Vial> stock(Actor actor, StockFilter filter, Optional<VialId> after) {
    return tenancy.as(
        actor,
        () -> {
          Optional<Vial> last = after.flatMap(rows::find);
          Instant before = last.map(Vial::receivedAt).orElse(Instant.parse("9999-01-01T00:00:00Z"));
          VialId beforeId =
              last.map(Vial::id).orElse(VialId.of("ffffffff-ffff-ffff-ffff-ffffffffffff"));
          List<Vial> found = rows.stock(filter, before, beforeId, PAGE + 1);
          return found.size() <= PAGE
              ? new Page<>(found, Optional.empty())
              : new Page<>(
                  found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).id().toString()));
        });
  }

  /** Carries a vial to another place. */
  public Answer<Vial> move(Actor actor, VialId id, PlaceId to, String reason) {
    String told = reason.strip();
    if (told.length() > 1000) {
      return Answer.refused(
          "vial.reason.long", "reason", told, "A remark has at most 1000 characters.");
    }
    return tenancy.as(actor, () -> moveLocked(actor, id, to, told));
  }

  /** Sets a vial aside until someone has looked at it. */
  public Answer<Vial> quarantine(Actor actor, VialId id, String reason) {
    return enter(actor, id, Kind.QUARANTINED, Microlitres.NONE, reason);
  }

  /** Lets a vial that was set aside into stock. */
  public Answer<Vial> release(Actor actor, VialId id, String reason) {
    return enter(actor, id, Kind.RELEASED, Microlitres.NONE, reason);
  }

  /** Stops every further draw from this vial, at once, beside what else holds it. */
  public Answer<Vial> hold(Actor actor, VialId id, String reason) {
    return holds.byHand(actor, id, reason);
  }

  /** The same on a recall's account. */
  public Answer<Vial> hold(Actor actor, VialId id, HoldCause.Recall cause, String reason) {
    return holds.place(actor, id, cause, reason);
  }

  /** Lifts one hold that a person placed; the others stay. */
  public Answer<Vial> liftHold(Actor actor, VialId id, HoldCause cause, String reason) {
    return holds.lift(actor, id, cause, reason);
  }

  /**
   * Ends a recall's holds and says how many. For the recall itself, which has its own rule for
   * that.
   */
  public int endHolds(Actor actor, HoldCause.Recall cause, String reason) {
    return tenancy.as(actor, () -> holds.end(actor, cause, reason));
  }

  /** The holds in force on the vial itself, the oldest first. */
  public List<Hold> holds(Actor actor, VialId id) {
    return Ledger.holds(ledger(actor, id));
  }

  public Answer<Vial> waste(Actor actor, VialId id, Microlitres volume, String reason) {
    return enter(actor, id, Kind.WASTED, volume, reason);
  }

  public Answer<Vial> giveBack(Actor actor, VialId id, Microlitres volume, String reason) {
    return enter(actor, id, Kind.RETURNED, volume, reason);
  }

  public Answer<Vial> destroy(Actor actor, VialId id, Microlitres volume, String reason) {
    return enter(actor, id, Kind.DESTROYED, volume, reason);
  }

  /** The vial as it stands, nobody else's to change until the transaction ends. */
  public Optional<Vial> lock(Actor actor, VialId id) {
    return tenancy.as(actor, () -> rows.lock(id));
  }

  /**
   * Takes a checked volume out of a locked vial, opens it where it was sealed, and says that the
   * volume was given. For the draw gate, which has read everything that may forbid it in the same
   * transaction.
   */
  public Vial draw(Actor actor, Vial locked, Microlitres volume, Instant at, String reason) {
    return tenancy.as(
        actor,
        () -> {
          List<Line> lines = new ArrayList<>();
          if (locked.openedAt().isEmpty()) {
            lines.add(Line.of(Kind.OPENED, reason));
          }
          lines.add(Line.of(Kind.DRAWN, volume, reason));
          lines.add(Line.of(Kind.ADMINISTERED, volume, reason));
          Vial after = writer.write(actor, locked, at, lines);
          String told = volume + " of " + locked.serial() + "; " + after.head();
          audit.write(actor, "vial.drawn", locked.id(), told, reason);
          return after;
        });
  }

  private Answer<Vial> insert(Actor actor, Arrival arrival) {
    Optional<Lot> lot = lots.find(arrival.lot());
    if (lot.isEmpty()) {
      return Answer.refused(
          "vial.lot.unknown",
          "lot",
          arrival.lot(),
          "There is no lot " + arrival.lot() + ". Enter the lot first.");
    }
    Optional<Place> place = arrival.place().flatMap(places::share);
    if (arrival.place().isPresent() && place.isEmpty()) {
      return unknownPlace(arrival.place().get());
    }
    Instant now = Instants.now(clock);
    Vial blank = arrival.blank(now);
    if (!rows.insert(blank)) {
      return Answer.refused(
          "vial.makerCode.taken",
          "makerSerial",
          arrival.makerCode().map(MakerCode::serial).orElse(""),
          "This vial was received before: its maker's code is already in the record. Scan it to find it.");
    }
    Line line = Line.at(Kind.RECEIVED, blank.received(), arrival.place(), "");
    Vial received = writer.write(actor, blank, now, List.of(line));
    String told = blank.serial() + ", lot " + lot.get().number() + "; " + received.head();
    audit.write(actor, "vial.received", blank.id(), told);
    return Answer.given(
        place.map(at -> excursions.newcomer(actor, at, received, now)).orElse(received));
  }

  private Answer<Vial> moveLocked(Actor actor, VialId id, PlaceId to, String reason) {
    // The place first, as where excursions are found: then neither can miss the other.
    Optional<Place> place = places.share(to);
    if (place.isEmpty()) {
      return unknownPlace(to);
    }
    Optional<Vial> vial = rows.lock(id);
    if (vial.isEmpty()) {
      return unknown(id);
    }
    if (vial.get().place().equals(Optional.of(to))) {
      return Answer.refused(
          "vial.place.same",
          "place",
          place.get().name(),
          "This vial already stands in " + place.get().name() + ".");
    }
    Instant now = Instants.now(clock);
    Line line = Line.at(Kind.MOVED, Microlitres.NONE, Optional.of(to), reason);
    Vial moved = writer.write(actor, vial.get(), now, line);
    return Answer.given(excursions.newcomer(actor, place.get(), moved, now));
  }

  private Answer<Vial> byCode(String typed, VialCode code) {
    Optional<Vial> found =
        switch (code) {
          case VialCode.Own(Serial serial) -> rows.bySerial(serial);
          case VialCode.Maker(MakerCode maker) -> rows.byMaker(maker.gtin(), maker.serial());
        };
    return found
        .map(Answer::given)
        .orElseGet(() ->
            Answer.refused(
                "vial.unknown",
                "code",
                typed,
                "No vial of this clinic has the code \""
                    + typed.strip()
                    + "\". Receive it first, or compare the code with the label."));
  }

  private Answer<Vial> enter(Actor actor, VialId id, Kind kind, Microlitres volume, String reason) {
    if (reason.isBlank() || reason.length() > 1000) {
      return Answer.refused(
          "vial.reason.missing", "reason", reason, "Give the reason, in at most 1000 characters.");
    }
    return tenancy.as(actor, () -> enterLocked(actor, id, kind, volume, reason.strip()));
  }

  private Answer<Vial> enterLocked(
      Actor actor, VialId id, Kind kind, Microlitres volume, String reason) {
    Optional<Vial> vial = rows.lock(id);
    if (vial.isEmpty()) {
      return unknown(id);
    }
    Optional<Refusal> refusal = ActRule.refusal(vial.get(), kind, volume);
    if (refusal.isPresent()) {
      return Answer.refused(List.of(refusal.get()));
    }
    Line line = Line.of(kind, volume, reason);
    return Answer.given(writer.write(actor, vial.get(), Instants.now(clock), line));
  }

  static Answer<Vial> unknown(VialId id) {
    return Answer.refused(
        "vial.unknown", "vial", id, "There is no vial " + id + " in this clinic.");
  }

  private static Answer<Vial> unknownPlace(PlaceId place) {
    return Answer.refused(
        "place.unknown",
        "place",
        place,
        "There is no place " + place + " in this clinic. Enter the place first.");
  }
}
