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
import exolog.core.course.GivenPoint;
import exolog.core.course.Reaction;
import exolog.core.course.Regions;
import exolog.core.course.Session;
import exolog.core.course.SessionDose;
import exolog.core.course.Site;
import exolog.core.custody.Vial;
import exolog.core.evidence.Concern;
import exolog.core.id.SessionId;
import exolog.core.patient.Patients;
import exolog.core.product.Certificates;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Choice;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A session at the chair: what was given, and the next draw. A refused draw says why, first. */
@Framed
final class SessionPage {
  private final Courses courses;
  private final Draws draws;
  private final MapForm maps;
  private final RepeatedMap repeated;
  private final Patients patients;
  private final Closings closings;
  private final Certificates certificates;

  SessionPage(
      Courses courses,
      Draws draws,
      MapForm maps,
      RepeatedMap repeated,
      Patients patients,
      Closings closings,
      Certificates certificates) {
    this.courses = courses;
    this.draws = draws;
    this.maps = maps;
    this.repeated = repeated;
    this.patients = patients;
    this.closings = closings;
    this.certificates = certificates;
  }

  /** The session; with a scanned vial what forbids it is said before anything is typed. */
  @GetMapping("/sessions/{id}")
  ModelAndView page(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String code) {
    SessionId session = new SessionId(id);
    Form form = Form.filled(Map.of("dose", "1", "code", code));
    return page(actor, session, form, forbidden(actor, session, code), HttpStatus.OK);
  }

  @PostMapping("/sessions/{id}/draws")
  ModelAndView draw(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    SessionId session = new SessionId(id);
    Form form = Form.of(request);
    return switch (maps.read(actor, session, course(actor, session(actor, session)), form)) {
      case Answer.Refused(var refusals) -> refused(actor, session, form, refusals);
      case Answer.Given(DrawRequest wish) ->
          switch (draws.draw(actor, wish)) {
            case DrawResult.Drawn drawn -> {
              String key = drawn.repeated() ? "draw.again" : "draw.done";
              Frames.notice(request, Words.say(key, drawn.volume(), left(drawn)));
              yield new ModelAndView("redirect:/sessions/" + id);
            }
            case DrawResult.NotUnderstood(var refusals) -> refused(actor, session, form, refusals);
            case DrawResult.Refused(var objections) ->
                page(actor, session, form, objections, HttpStatus.UNPROCESSABLE_CONTENT);
          };
    };
  }

  /** The table once more, with more rows or with the last map: nothing is recorded by it. */
  @PostMapping("/sessions/{id}/map")
  ModelAndView map(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    SessionId session = new SessionId(id);
    Form form = Form.of(request);
    Form shown =
        form.chose("act", "repeat")
            ? repeated.over(actor, session(actor, session), form)
            : form.chose("act", "more") ? withMoreRows(form) : form;
    return page(actor, session, shown, List.of(), HttpStatus.OK);
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
    Site.Area figure = figure(course.concern());
    List<GivenPoint> map = courses.map(actor, id);
    model.put("points", GivenPoints.of(map));
    model.put("regions", regions(figure));
    model.put("picture", MapPicture.of(figure, map, maps.typed(form)));
    model.put(
        "recorded",
        courses.acts(actor, id).stream().map(UUID::toString).collect(Collectors.joining(" ")));
    model.put("typed", !maps.typed(form).isEmpty());
    model.put("rows", MapForm.rows(form));
    model.put("repeatable", repeated.isThere(actor, session));
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

  private List<DrawResult.Objection> forbidden(Actor actor, SessionId id, String code) {
    Session session = session(actor, id);
    return switch (maps.vial(actor, code)) {
      case Answer.Given(Vial vial) when closings.of(actor, id).isEmpty() ->
          draws.preview(
              actor, course(actor, session), Optional.of(session.practitioner()), vial.id());
      case Answer.Given<Vial> _ -> List.of();
      case Answer.Refused<Vial> _ -> List.of();
    };
  }

  private static String left(DrawResult.Drawn drawn) {
    return drawn.given().stream()
        .map(one -> one.left().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Form withMoreRows(Form form) {
    Map<String, List<String>> typed = new LinkedHashMap<>(form.typed());
    typed.put("rows", List.of(String.valueOf(MapForm.rows(form) + MapForm.FEWEST_ROWS)));
    return new Form(typed, form.refusals());
  }

  private static Site.Area figure(Concern concern) {
    return switch (concern) {
      case ANDROGENETIC_ALOPECIA, ALOPECIA_AREATA -> Site.Area.SCALP;
      case FACIAL_AGEING, ACNE_SCARS, UNEVEN_PIGMENT, POST_PROCEDURE_RECOVERY -> Site.Area.FACE;
    };
  }

  /** Those of the concern's figure alone: another would be a slip. Skin is also treated below. */
  private static List<Choice> regions(Site.Area figure) {
    Regions all = Regions.published();
    return Stream.concat(
            all.of(figure).stream(),
            figure == Site.Area.FACE ? all.of(Site.Area.BODY).stream() : Stream.empty())
        .map(region -> new Choice(region.code(), region.label()))
        .toList();
  }
}
