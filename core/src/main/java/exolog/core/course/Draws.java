package exolog.core.course;

import exolog.core.answer.Checks;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.consent.Consents;
import exolog.core.course.Looks.Look;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Places;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.PractitionerId;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.product.Lots;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws from vials into patients, through the gate. */
public final class Draws {
  private static final Set<DrawReason> ABOUT_THE_HAND =
      Set.of(DrawReason.NOT_CREDENTIALLED, DrawReason.NOT_PRIVILEGED);

  private static final int LEAST_UL = 1;

  private final Acts acts;
  private final CourseRows courses;
  private final Rooms rooms;
  private final Looks looks;
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
    this.acts = new Acts(jdbc);
    this.courses = new CourseRows(jdbc);
    this.rooms = rooms;
    this.looks = new Looks(jdbc, new MaterialHolds(jdbc, tenancy, audit, clock), rooms);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Draws and gives all rows, or says why none. Patient, lots and credential are held and the vials
   * are locked before anything is judged, always in this order; a hold, recall, withdrawal or other
   * draw that comes at the same moment happens wholly before or wholly after. What stops a vial is
   * judged as it stands now, what runs out by the time it was given.
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
                .flatMap(session -> looks.of(actor, request, session, Instants.now(clock)))
                .map(Draws::objections)
                .orElse(List.of()));
  }

  /**
   * What the gate would say if a session of this course began now with this vial.
   *
   * @param hand who would treat; where nobody is named yet, nothing is said of what entitles them
   */
  public List<DrawResult.Objection> preview(
      Actor actor, Course course, Optional<PractitionerId> hand, VialId vial) {
    Instant now = Instants.now(clock);
    Session session =
        new Session(
            SessionId.fresh(),
            course.id(),
            course.patient(),
            course.sessionsHeld() + 1,
            hand.orElseGet(PractitionerId::fresh),
            now,
            "");
    DrawRequest wish =
        new DrawRequest(
            UUID.randomUUID(),
            session.id(),
            vial,
            Site.NECK,
            course.route(),
            Optional.empty(),
            LEAST_UL,
            1);
    return tenancy.as(
        actor,
        () ->
            looks.of(actor, wish, session, now).map(Draws::objections).orElse(List.of()).stream()
                .filter(one -> hand.isPresent() || !ABOUT_THE_HAND.contains(one.reason()))
                .toList());
  }

  private DrawResult drawHeld(Actor actor, DrawRequest request) {
    Optional<Session> found = courses.session(request.session());
    if (found.isEmpty()) {
      return notUnderstood(
          "draw.session.unknown",
          "session",
          request.session(),
          "There is no such session in this clinic.");
    }
    Session session = found.get();
    Instant now = Instants.now(clock);
    Instant at = request.givenAt().filter(now::isAfter).orElse(now);
    Optional<List<Look>> seen = looks.of(actor, request, session, at);
    if (seen.isEmpty()) {
      return unknownVial(actor, request);
    }
    List<Administration> first = acts.of(request.onceKey());
    if (!first.isEmpty()) {
      return repeated(request, first);
    }
    return GivenAt.refusal(request, session, now)
        .<DrawResult>map(untimely -> new DrawResult.NotUnderstood(List.of(untimely)))
        .orElseGet(() -> judge(actor, request, session, seen.get(), now));
  }

  /** The same form once more is answered with its receipt; another form under its key is not. */
  private DrawResult repeated(DrawRequest request, List<Administration> first) {
    return acts.isSame(request)
        ? new DrawResult.Drawn(first, true)
        : notUnderstood(
            "draw.once.other",
            "region-1",
            request.onceKey(),
            "This form was recorded before with other rows. Nothing was recorded now: compare what was given below, open the session anew and enter only what is missing.");
  }

  private DrawResult judge(
      Actor actor, DrawRequest request, Session session, List<Look> looks, Instant now) {
    List<DrawResult.Objection> objections = objections(looks);
    if (!objections.isEmpty()) {
      String reasons = String.join(", ", objections.stream().map(o -> o.reason().name()).toList());
      for (Look look : looks) {
        audit.write(actor, "draw.refused", look.draw().vial(), "session " + session.id(), reasons);
      }
      return new DrawResult.Refused(objections);
    }
    Map<VialId, Vial> after = new LinkedHashMap<>();
    for (Look look : looks) {
      after.put(look.draw().vial(), drawn(actor, session, look));
    }
    List<Administration> given =
        acts.keep(actor, request, session, after, looks.getFirst().facts().now(), now);
    int microlitres = given.stream().mapToInt(one -> one.volume().value()).sum();
    String sites =
        given.stream().map(one -> one.site().key()).distinct().collect(Collectors.joining(", "));
    String told = new Microlitres(microlitres) + " at " + sites;
    String late = request.givenAt().map(at -> "given at " + at + ", recorded later").orElse("");
    audit.write(actor, "patient.treated", session.patient(), told, late);
    return new DrawResult.Drawn(given, false);
  }

  private Vial drawn(Actor actor, Session session, Look look) {
    DrawFacts facts = look.facts();
    Microlitres volume = new Microlitres(look.draw().microlitres());
    facts
        .interim()
        .ifPresent(release ->
            audit.write(
                actor,
                "draw.interim-confirmed",
                facts.vial().id(),
                "session " + session.id(),
                "release approved by " + release.approver().orElse("")));
    return rooms.vials().draw(actor, facts.vial(), volume, facts.now(), "session " + session.id());
  }

  /** The most serious first, whichever vial it concerns; what concerns all is said once. */
  private static List<DrawResult.Objection> objections(List<Look> looks) {
    return looks.stream()
        .flatMap(look ->
            DrawGate.objections(look.facts(), look.draw()).stream()
                .map(reason ->
                    new DrawResult.Objection(
                        reason, DrawSentences.of(reason, look.facts(), look.draw()))))
        .distinct()
        .sorted(Comparator.comparing(DrawResult.Objection::reason))
        .toList();
  }

  private DrawResult unknownVial(Actor actor, DrawRequest request) {
    List<Refusal> refusals =
        request.rows().stream()
            .filter(row -> rooms.vials().find(actor, row.vial()).isEmpty())
            .map(MapRow::vial)
            .distinct()
            .map(vial ->
                new Refusal(
                    "vial.unknown",
                    "vial",
                    vial.toString(),
                    "There is no vial " + vial + " in this clinic. Scan the vial again."))
            .toList();
    return new DrawResult.NotUnderstood(refusals);
  }

  private static DrawResult notUnderstood(String key, String field, Object value, String sentence) {
    return new DrawResult.NotUnderstood(
        List.of(new Refusal(key, field, value.toString(), sentence)));
  }
}
