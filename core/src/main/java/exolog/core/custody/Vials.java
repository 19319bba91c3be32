package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.answer.Page;
import exolog.core.audit.Audit;
import exolog.core.custody.VialEntry.Kind;
import exolog.core.id.LotId;
import exolog.core.id.VialId;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vials in a clinic's hands. */
public final class Vials {
  /** A vial of these products holds 1 to 10 mL; ten times that is a typing error. */
  private static final int LARGEST_VIAL_UL = 100_000;

  private static final int PAGE = 50;

  private final VialRows rows;
  private final Lots lots;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Vials(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Lots lots) {
    this.rows = new VialRows(jdbc);
    this.lots = lots;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes a vial into the clinic and gives it a number of its own. */
  public Answer<Vial> receive(
      Actor actor, LotId lot, int microlitres, Optional<MakerCode> makerCode) {
    Checks checks =
        new Checks()
            .require(
                microlitres >= 1 && microlitres <= LARGEST_VIAL_UL,
                "vial.volume.range",
                "volume",
                microlitres,
                "A vial of "
                    + microlitres
                    + " µL is not plausible. Give 1 to "
                    + LARGEST_VIAL_UL
                    + " µL.")
            .require(
                makerCode.map(code -> isGtin(code.gtin())).orElse(true),
                "vial.gtin.check",
                "gtin",
                makerCode.map(MakerCode::gtin).orElse(""),
                "The GTIN is not 14 digits with a fitting check digit. Scan it again.")
            .require(
                makerCode.map(code -> code.serial().matches("[!-~]{1,20}")).orElse(true),
                "vial.makerSerial.form",
                "makerSerial",
                makerCode.map(MakerCode::serial).orElse(""),
                "The maker's serial has 1 to 20 characters without blanks (GS1 AI 21).");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    Microlitres volume = new Microlitres(microlitres);
    return tenancy.as(actor, () -> insert(actor, lot, volume, makerCode));
  }

  public Optional<Vial> find(Actor actor, VialId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** The vial whose code was scanned or typed; a sentence where there is none in this clinic. */
  public Answer<Vial> scan(Actor actor, String typed) {
    return VialCode.read(typed).then(code -> tenancy.as(actor, () -> byCode(typed, code)));
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
    return tenancy.as(
        actor,
        () -> {
          Optional<Vial> last = after.flatMap(rows::find);
          Instant before = last.map(Vial::receivedAt).orElse(Instant.parse("9999-01-01T00:00:00Z"));
          VialId beforeId =
              last.map(Vial::id).orElse(VialId.of("ffffffff-ffff-ffff-ffff-ffffffffffff"));
          List<Vial> found = rows.stock(before, beforeId, PAGE + 1);
          return found.size() <= PAGE
              ? new Page<>(found, Optional.empty())
              : new Page<>(
                  found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).id().toString()));
        });
  }

  /** Stops every further draw from this vial, at once. */
  public Answer<Vial> hold(Actor actor, VialId id, String reason) {
    return enter(actor, id, Kind.HOLD, Microlitres.NONE, reason);
  }

  public Answer<Vial> liftHold(Actor actor, VialId id, String reason) {
    return enter(actor, id, Kind.HOLD_LIFTED, Microlitres.NONE, reason);
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
   * Takes a checked volume out of a locked vial and opens it where it was sealed. For the draw
   * gate, which has read everything that may forbid it in the same transaction.
   */
  public Vial draw(Actor actor, Vial locked, Microlitres volume, Instant at, String reason) {
    return tenancy.as(
        actor,
        () -> {
          if (locked.openedAt().isEmpty()) {
            rows.enter(locked, Kind.OPENED, Microlitres.NONE, at, actor.name(), reason);
          }
          rows.enter(locked, Kind.DRAWN, volume, at, actor.name(), reason);
          audit.write(actor, "vial.drawn", locked.id(), volume + " of " + locked.serial(), reason);
          return rows.find(locked.id()).orElseThrow();
        });
  }

  private Answer<Vial> insert(
      Actor actor, LotId lotId, Microlitres volume, Optional<MakerCode> makerCode) {
    Optional<Lot> lot = lots.find(lotId);
    if (lot.isEmpty()) {
      return Answer.refused(
          "vial.lot.unknown", "lot", lotId, "There is no lot " + lotId + ". Enter the lot first.");
    }
    Vial vial = sealed(lotId, volume, makerCode, Instants.now(clock));
    if (!rows.insert(vial)) {
      return Answer.refused(
          "vial.makerCode.taken",
          "makerSerial",
          makerCode.map(MakerCode::serial).orElse(""),
          "This vial was received before: its maker's code is already in the record. Scan it to find it.");
    }
    rows.enter(vial, Kind.RECEIVED, volume, vial.receivedAt(), actor.name(), "");
    audit.write(actor, "vial.received", vial.id(), vial.serial() + ", lot " + lot.get().number());
    return Answer.given(vial);
  }

  private static Vial sealed(
      LotId lot, Microlitres volume, Optional<MakerCode> makerCode, Instant at) {
    return new Vial(
        VialId.fresh(),
        Serial.fresh(),
        makerCode,
        lot,
        volume,
        at,
        volume,
        0,
        Optional.empty(),
        false);
  }

  private Answer<Vial> byCode(String typed, VialCode code) {
    Optional<Vial> found =
        switch (code) {
          case VialCode.Own(Serial serial) -> rows.bySerial(serial);
          case VialCode.Maker(Gs1 maker) ->
              rows.byMaker(maker.gtin().orElse(""), maker.serial().orElse(""));
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
      return Answer.refused(
          "vial.unknown", "vial", id, "There is no vial " + id + " in this clinic.");
    }
    if (kind.takesOut() && (volume.value() == 0 || !vial.get().left().covers(volume))) {
      return Answer.refused(
          "vial.volume.left",
          "volume",
          volume.value(),
          "The vial holds "
              + vial.get().left()
              + "; "
              + volume
              + " cannot leave it. Give a volume from 1 to "
              + vial.get().left()
              + ".");
    }
    rows.enter(vial.get(), kind, volume, Instants.now(clock), actor.name(), reason);
    audit.write(
        actor,
        "vial." + kind.name().toLowerCase(java.util.Locale.ROOT),
        id,
        volume.toString(),
        reason);
    return Answer.given(rows.find(id).orElseThrow());
  }

  private static boolean isGtin(String text) {
    return text.matches("\\d{14}") && Gs1Reader.checkDigit(text) == text.charAt(13) - '0';
  }
}
