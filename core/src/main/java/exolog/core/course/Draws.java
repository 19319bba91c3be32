package exolog.core.course;

import exolog.core.answer.Checks;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.consent.About;
import exolog.core.consent.Consents;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Places;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.AdministrationId;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinic;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.practice.Procedure;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws from vials into patients, through the gate. */
public final class Draws {
  private final AdministrationRows rows;
  private final CourseRows courses;
  private final ClosingRows closings;
  private final MaterialHolds materialHolds;
  private final Rooms rooms;
  private final Unchanging unchanging;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  /** The lower floors the gate asks. */
  public record Rooms(
      Clinics clinics,
      Practitioners practitioners,
      Jurisdictions jurisdictions,
      Patients patients,
      Products products,
      Lots lots,
      Consents consents,
      Vials vials,
      Places places,
      LotHolds lotHolds) {}

  public Draws(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Rooms rooms) {
    this.rows = new AdministrationRows(jdbc);
    this.courses = new CourseRows(jdbc);
    this.closings = new ClosingRows(jdbc, ClosingLists.published());
    this.materialHolds = new MaterialHolds(jdbc, tenancy, audit, clock);
    this.rooms = rooms;
    this.unchanging = new Unchanging(rooms.clinics(), rooms.products(), rooms.jurisdictions());
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Draws, or says why not. Patient, lot and credential are held and the vial is locked before
   * anything is judged, always in this order; a hold, recall, withdrawal or other draw that comes
   * at the same moment happens wholly before or wholly after.
   */
  public DrawResult draw(Actor actor, DrawRequest request) {
    Checks checks = request.check();
    if (!checks.passed()) {
      return new DrawResult.NotUnderstood(checks.refusals());
    }
    return tenancy.as(actor, () -> drawHeld(actor, request));
  }

  /** What the gate would say now, without drawing: for the screen before the button is pressed. */
  public List<DrawResult.Objection> preview(Actor actor, DrawRequest request) {
    return tenancy.as(
        actor,
        () ->
            courses
                .session(request.session())
                .flatMap(session -> facts(actor, request, session))
                .map(facts -> objections(facts, request))
                .orElse(List.of()));
  }

  private DrawResult drawHeld(Actor actor, DrawRequest request) {
    Optional<Session> session = courses.session(request.session());
    if (session.isEmpty()) {
      return notUnderstood(
          "draw.session.unknown",
          "session",
          request.session(),
          "There is no such session in this clinic.");
    }
    Optional<DrawFacts> facts = facts(actor, request, session.get());
    if (facts.isEmpty()) {
      return notUnderstood(
          "vial.unknown",
          "vial",
          request.vial(),
          "There is no vial " + request.vial() + " in this clinic. Scan the vial again.");
    }
    return rows.byOnceKey(request.onceKey())
        .<DrawResult>map(first -> new DrawResult.Drawn(first, true))
        .orElseGet(() -> judge(actor, request, session.get(), facts.get()));
  }

  private DrawResult judge(Actor actor, DrawRequest request, Session session, DrawFacts facts) {
    List<DrawResult.Objection> objections = objections(facts, request);
    if (!objections.isEmpty()) {
      String reasons = String.join(", ", objections.stream().map(o -> o.reason().name()).toList());
      audit.write(actor, "draw.refused", request.vial(), "session " + session.id(), reasons);
      return new DrawResult.Refused(objections);
    }
    Microlitres volume = new Microlitres(request.microlitres());
    Vial after =
        rooms.vials().draw(actor, facts.vial(), volume, facts.now(), "session " + session.id());
    Administration receipt = receipt(actor, request, session, facts, after.left());
    rows.insert(receipt, request.onceKey());
    facts
        .interim()
        .ifPresent(release ->
            audit.write(
                actor,
                "draw.interim-confirmed",
                request.vial(),
                "session " + session.id(),
                "release approved by " + release.approver().orElse("")));
    audit.write(
        actor, "patient.treated", session.patient(), volume + " at " + request.site().key());
    return new DrawResult.Drawn(receipt, false);
  }

  private static List<DrawResult.Objection> objections(DrawFacts facts, DrawRequest request) {
    return DrawGate.objections(facts, request).stream()
        .map(reason -> new DrawResult.Objection(reason, DrawSentences.of(reason, facts, request)))
        .toList();
  }

  /** Empty when the vial does not exist here. */
  private Optional<DrawFacts> facts(Actor actor, DrawRequest request, Session session) {
    rooms.patients().hold(actor, session.patient());
    Optional<Lot> lot =
        rooms
            .vials()
            .find(actor, request.vial())
            .flatMap(vial -> rooms.lots().holdStill(actor, vial.lot()));
    Optional<Vial> vial = rooms.vials().lock(actor, request.vial());
    if (lot.isEmpty() || vial.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(facts(actor, request, session, lot.get(), vial.get()));
  }

  private DrawFacts facts(Actor actor, DrawRequest request, Session session, Lot lot, Vial vial) {
    Clinic clinic = unchanging.clinic(actor);
    Course course = courses.find(session.course()).orElseThrow();
    Product product = unchanging.product(lot.product());
    Instant now = Instants.now(clock);
    LocalDate today = clinic.dayOf(now);
    About about = About.treatment(product.id(), request.route());
    return new DrawFacts(
        course,
        vial,
        vial.place().isEmpty() && rooms.places().areNamed(actor),
        lot,
        product,
        rooms.lots().interim(lot),
        vial.onHold() ? rooms.vials().holds(actor, vial.id()) : List.of(),
        rooms.lotHolds().standing(actor, lot.id()),
        materialHolds.holdStill(actor, request.materials()),
        rooms.consents().standing(actor, session.patient(), about).isPresent(),
        rooms
            .practitioners()
            .entitlement(actor, session.practitioner(), Procedure.of(request.route().key()), today),
        unchanging.law(clinic, request.route().key(), product.source().family().key(), today),
        closings.isClosed(session.id()),
        now,
        today);
  }

  private static Administration receipt(
      Actor actor, DrawRequest request, Session session, DrawFacts facts, Microlitres left) {
    return new Administration(
        AdministrationId.fresh(),
        session.id(),
        session.patient(),
        facts.vial().id(),
        facts.lot().id(),
        request.site(),
        request.route(),
        request.depthMicrometres(),
        new Microlitres(request.microlitres()),
        request.relativeDose(),
        request.materials(),
        left,
        facts.now(),
        actor.name());
  }

  private static DrawResult notUnderstood(String key, String field, Object value, String sentence) {
    return new DrawResult.NotUnderstood(
        List.of(new Refusal(key, field, value.toString(), sentence)));
  }
}
