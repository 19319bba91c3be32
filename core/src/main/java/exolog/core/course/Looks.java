package exolog.core.course;

import exolog.core.consent.About;
import exolog.core.custody.Vial;
import exolog.core.id.LotId;
import exolog.core.id.VialId;
import exolog.core.practice.Clinic;
import exolog.core.practice.Procedure;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import exolog.core.tenancy.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the gate looks at, under locks, always in the same order. */
final class Looks {
  private final CourseRows courses;
  private final ClosingRows closings;
  private final MaterialHolds materialHolds;
  private final Draws.Rooms rooms;
  private final Unchanging unchanging;

  Looks(JdbcClient jdbc, MaterialHolds materialHolds, Draws.Rooms rooms) {
    this.courses = new CourseRows(jdbc);
    this.closings = new ClosingRows(jdbc, ClosingLists.published());
    this.materialHolds = materialHolds;
    this.rooms = rooms;
    this.unchanging = new Unchanging(rooms.clinics(), rooms.products(), rooms.jurisdictions());
  }

  /** One draw and what the gate looks at. */
  record Look(VialDraw draw, DrawFacts facts) {}

  /** Empty when a vial does not exist here. */
  Optional<List<Look>> of(Actor actor, DrawRequest request, Session session, Instant at) {
    rooms.patients().hold(actor, session.patient());
    List<VialDraw> draws = request.draws();
    Map<VialId, LotId> lotOf = new HashMap<>();
    for (VialDraw draw : draws) {
      rooms.vials().find(actor, draw.vial()).ifPresent(v -> lotOf.put(v.id(), v.lot()));
    }
    if (lotOf.size() < draws.size()) {
      return Optional.empty();
    }
    Map<LotId, Lot> lots = new HashMap<>();
    lotOf.values().stream()
        .distinct()
        .sorted(Comparator.comparing(LotId::value))
        .forEach(id -> rooms.lots().holdStill(actor, id).ifPresent(lot -> lots.put(id, lot)));
    List<Look> looks = new ArrayList<>();
    for (VialDraw draw : draws) {
      Vial vial = rooms.vials().lock(actor, draw.vial()).orElseThrow();
      Lot lot = Objects.requireNonNull(lots.get(vial.lot()));
      looks.add(new Look(draw, facts(actor, draw, session, lot, vial, at)));
    }
    return Optional.of(looks);
  }

  private DrawFacts facts(
      Actor actor, VialDraw draw, Session session, Lot lot, Vial vial, Instant at) {
    Clinic clinic = unchanging.clinic(actor);
    Course course = courses.find(session.course()).orElseThrow();
    Product product = unchanging.product(lot.product());
    LocalDate day = clinic.dayOf(at);
    About about = About.treatment(product.id(), draw.route());
    return new DrawFacts(
        course,
        vial,
        vial.place().isEmpty() && rooms.places().areNamed(actor),
        lot,
        product,
        rooms.lots().interim(lot),
        vial.onHold() ? rooms.vials().holds(actor, vial.id()) : List.of(),
        rooms.lotHolds().standing(actor, lot.id()),
        materialHolds.holdStill(actor, draw.materials()),
        rooms.consents().standing(actor, session.patient(), about).isPresent(),
        rooms
            .practitioners()
            .entitlement(actor, session.practitioner(), Procedure.of(draw.route().key()), day),
        unchanging.law(clinic, draw.route().key(), product.source().family().key(), day),
        closings.isClosed(session.id()),
        at,
        day);
  }
}
