package exolog.web.course;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.course.Administration;
import exolog.core.course.Closed;
import exolog.core.course.Closing;
import exolog.core.course.Closings;
import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.course.DrawReason;
import exolog.core.course.DrawRequest;
import exolog.core.course.DrawResult;
import exolog.core.course.Draws;
import exolog.core.course.Materials;
import exolog.core.course.Reaction;
import exolog.core.course.Session;
import exolog.core.course.SessionDose;
import exolog.core.course.Site;
import exolog.core.custody.Vials;
import exolog.core.evidence.Concern;
import exolog.core.id.SessionId;
import exolog.core.patient.Patients;
import exolog.core.product.Certificates;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Choices;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A session at the chair: what was given, and the next draw. A refused draw says why, first. */
@Framed
final class SessionPage {
  private final Courses courses;
  private final Draws draws;
  private final Vials vials;
  private final Patients patients;
  private final Closings closings;
  private final Certificates certificates;

  SessionPage(
      Courses courses,
      Draws draws,
      Vials vials,
      Patients patients,
      Closings closings,
      Certificates certificates) {
    this.courses = courses;
    this.draws = draws;
    this.vials = vials;
    this.patients = patients;
    this.closings = closings;
    this.certificates = certificates;
  }

  @GetMapping("/sessions/{id}")
  ModelAndView page(Actor actor, @PathVariable UUID id) {
    return page(
        actor, new SessionId(id), Form.filled(Map.of("dose", "1")), List.of(), HttpStatus.OK);
  }

  @PostMapping("/sessions/{id}/draws")
  ModelAndView draw(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    SessionId session = new SessionId(id);
    Form form = Form.of(request);
    return switch (request(actor, session, form)) {
      case Answer.Refused(var refusals) -> refused(actor, session, form, refusals);
      case Answer.Given(DrawRequest wish) ->
          switch (draws.draw(actor, wish)) {
            case DrawResult.Drawn(var receipt, boolean repeated) -> {
              String key = repeated ? "draw.again" : "draw.done";
              Frames.notice(request, Words.say(key, receipt.volume(), receipt.left()));
              yield new ModelAndView("redirect:/sessions/" + id);
            }
            case DrawResult.NotUnderstood(var refusals) -> refused(actor, session, form, refusals);
            case DrawResult.Refused(var objections) ->
                page(actor, session, form, objections, HttpStatus.UNPROCESSABLE_CONTENT);
          };
    };
  }

  @PostMapping("/sessions/{id}/close")
  ModelAndView close(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    SessionId session = new SessionId(id);
    Form form = Form.of(request);
    Answer<Closed> closed =
        closing(form).then(read -> closings.close(actor, session, read, form.value("reason")));
    return switch (closed) {
      case Answer.Refused(var refusals) -> refused(actor, session, form, refusals);
      case Answer.Given(var _) -> {
        Frames.notice(request, Words.say("closing.kept"));
        yield new ModelAndView("redirect:/sessions/" + id);
      }
    };
  }

  private Answer<Closing> closing(Form form) {
    Reading read = form.read();
    Optional<Integer> pain = read.needed("pain", read.whole("pain"));
    Map<String, Integer> grades = new LinkedHashMap<>();
    for (Reaction reaction : closings.reactions()) {
      read.whole("grade-" + reaction.key()).ifPresent(grade -> grades.put(reaction.key(), grade));
    }
    return read.passed() && pain.isPresent()
        ? Answer.given(
            new Closing(
                pain.get(),
                form.chose("seen", "none"),
                grades,
                Set.copyOf(form.typed().getOrDefault("aftercare", List.of())),
                form.value("note")))
        : Answer.refused(read.refused().refusals());
  }

  private ModelAndView refused(Actor actor, SessionId session, Form form, List<Refusal> refusals) {
    return page(
        actor, session, form.refused(refusals), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Answer<DrawRequest> request(Actor actor, SessionId id, Form form) {
    Course course = course(actor, session(actor, id));
    Reading read = form.read();
    Optional<UUID> once = read.needed("once", read.id("once"));
    Optional<Site> site = read.needed("site", read.choice("site", Site::of));
    Optional<Integer> volume = read.needed("volume", read.whole("volume", "µL"));
    Optional<Integer> depth = read.whole("depth", "µm");
    var dose = read.needed("dose", read.number("dose"));
    read.needed("code", read.text("code"));
    if (!read.passed() || once.isEmpty() || site.isEmpty() || volume.isEmpty() || dose.isEmpty()) {
      return Answer.refused(read.refused().refusals());
    }
    return vials
        .scan(actor, form.value("code"))
        .then(vial ->
            Answer.given(
                new DrawRequest(
                    once.get(),
                    id,
                    vial.id(),
                    site.get(),
                    course.route(),
                    depth,
                    volume.get(),
                    dose.get().doubleValue(),
                    new Materials(read.text("diluentLot"), read.text("deviceLot")),
                    form.chose("interim", "confirmed"))));
  }

  private Session session(Actor actor, SessionId id) {
    return courses.session(actor, id).orElseThrow(Missing::new);
  }

  private Course course(Actor actor, Session session) {
    return courses.find(actor, session.course()).orElseThrow(Missing::new);
  }

  private ModelAndView page(
      Actor actor,
      SessionId id,
      Form form,
      List<DrawResult.Objection> objections,
      HttpStatus status) {
    Session session = session(actor, id);
    Course course = course(actor, session);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("session", session);
    model.put("course", course);
    model.put("patient", patients.find(actor, session.patient()).orElseThrow(Missing::new));
    List<Administration> given = courses.given(actor, id);
    model.put("given", given);
    model.put("dose", SessionDose.of(given, certificates::particles));
    model.put("reactions", closings.reactions());
    model.put("aftercare", closings.aftercare(actor));
    model.put("closed", closings.of(actor, id));
    model.put("sites", Choices.keyed(sites(course.concern()), "site."));
    model.put("objections", objections);
    model.put(
        "interim",
        form.chose("interim", "confirmed")
            || objections.stream()
                .anyMatch(objection -> objection.reason() == DrawReason.LOT_ON_INTERIM_RELEASE));
    // A refused form keeps its key: nothing was drawn with it.
    model.put(
        "once", form.value("once").isEmpty() ? UUID.randomUUID().toString() : form.value("once"));
    model.put("form", form);
    return new ModelAndView("course/session", model, status);
  }

  /** The sites that belong to the concern come first and alone; the rest would be a slip. */
  private static List<Site> sites(Concern concern) {
    Site.Area area =
        switch (concern) {
          case ANDROGENETIC_ALOPECIA, ALOPECIA_AREATA -> Site.Area.SCALP;
          case FACIAL_AGEING, ACNE_SCARS, UNEVEN_PIGMENT, POST_PROCEDURE_RECOVERY -> Site.Area.FACE;
        };
    return List.of(Site.values()).stream()
        .filter(site ->
            site.area() == area || (area == Site.Area.FACE && site.area() == Site.Area.BODY))
        .toList();
  }
}
