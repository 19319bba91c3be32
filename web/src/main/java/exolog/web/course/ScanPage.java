package exolog.web.course;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.course.DrawReason;
import exolog.core.course.DrawResult;
import exolog.core.course.Draws;
import exolog.core.course.Session;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.PractitionerId;
import exolog.core.patient.Patients;
import exolog.core.practice.Account;
import exolog.core.practice.Practitioners;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Choice;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Begins a session with the vial that was scanned; what forbids it is said before it begins. */
@Framed
final class ScanPage {
  private final Vials vials;
  private final Lots lots;
  private final Courses courses;
  private final Draws draws;
  private final Patients patients;
  private final Practitioners practitioners;
  private final ScannedFor whose;

  ScanPage(
      Vials vials,
      Lots lots,
      Courses courses,
      Draws draws,
      Patients patients,
      Practitioners practitioners,
      ScannedFor whose) {
    this.vials = vials;
    this.lots = lots;
    this.courses = courses;
    this.draws = draws;
    this.patients = patients;
    this.practitioners = practitioners;
    this.whose = whose;
  }

  @GetMapping("/sessions/scan")
  ModelAndView blank(Actor actor) {
    return page(actor, Form.empty(), Optional.empty(), Optional.empty(), List.of(), HttpStatus.OK);
  }

  @PostMapping("/sessions/scan")
  ModelAndView scan(HttpServletRequest request, Account account) {
    Actor actor = account.actor();
    Form form = Form.of(request);
    if (form.value("code").isEmpty()) {
      Refusal needed = new Refusal("form.needed", "code", "", Words.say("form.needed", ""));
      return refused(actor, form, Optional.empty(), Optional.empty(), List.of(needed));
    }
    return switch (vials.scan(actor, form.value("code"))) {
      case Answer.Refused<Vial>(var refusals) ->
          refused(actor, form, Optional.empty(), Optional.empty(), refusals);
      case Answer.Given<Vial>(Vial vial) -> scanned(account, form, vial);
    };
  }

  private ModelAndView scanned(Account account, Form form, Vial vial) {
    Actor actor = account.actor();
    return switch (whose.course(actor, form)) {
      case Answer.Refused<Optional<Course>>(var refusals) ->
          refused(actor, form, Optional.of(vial), Optional.empty(), refusals);
      case Answer.Given<Optional<Course>>(Optional<Course> course) ->
          course
              .map(known -> begin(account, form, vial, known))
              .orElseGet(() ->
                  page(actor, form, Optional.of(vial), Optional.empty(), List.of(), HttpStatus.OK));
    };
  }

  private ModelAndView begin(Account account, Form form, Vial vial, Course course) {
    Actor actor = account.actor();
    Optional<PractitionerId> hand = whose.hand(actor, form).or(account::practitioner);
    Form known = hand.map(id -> treatedBy(form, id)).orElse(form);
    Optional<Session> open = whose.openToday(actor, course);
    if (open.isPresent()) {
      return to(open.get(), vial);
    }
    List<DrawResult.Objection> objections = draws.preview(actor, course, hand, vial.id());
    // An interim release can be confirmed at the draw; nothing else can.
    boolean forbidden =
        objections.stream()
            .anyMatch(objection -> objection.reason() != DrawReason.LOT_ON_INTERIM_RELEASE);
    if (forbidden || hand.isEmpty()) {
      return page(
          actor,
          known,
          Optional.of(vial),
          Optional.of(course),
          objections,
          forbidden ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
    return switch (courses.hold(actor, course.id(), hand.get(), form.value("note"))) {
      case Answer.Given<Session>(Session session) -> to(session, vial);
      case Answer.Refused<Session>(var refusals) ->
          refused(actor, known, Optional.of(vial), Optional.of(course), refusals);
    };
  }

  private static Form treatedBy(Form form, PractitionerId hand) {
    Map<String, List<String>> typed = new LinkedHashMap<>(form.typed());
    typed.put("practitioner", List.of(hand.toString()));
    return new Form(typed, form.refusals());
  }

  private static ModelAndView to(Session session, Vial vial) {
    return new ModelAndView("redirect:/sessions/" + session.id() + "?code=" + vial.serial().text());
  }

  private ModelAndView refused(
      Actor actor,
      Form form,
      Optional<Vial> vial,
      Optional<Course> course,
      List<Refusal> refusals) {
    return page(
        actor, form.refused(refusals), vial, course, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      Actor actor,
      Form form,
      Optional<Vial> vial,
      Optional<Course> course,
      List<DrawResult.Objection> objections,
      HttpStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("vial", vial);
    model.put("course", course);
    model.put(
        "patient",
        course.map(known -> patients.find(actor, known.patient()).orElseThrow(Missing::new)));
    model.put("objections", objections);
    model.put(
        "candidates",
        vial.isPresent() && course.isEmpty()
            ? whose.candidates(actor, form, lots.find(vial.get().lot()).orElseThrow().product())
            : List.of());
    model.put(
        "practitioners",
        practitioners.list(actor).stream()
            .map(p -> new Choice(p.id().toString(), p.name() + ", " + p.profession()))
            .toList());
    model.put("form", form);
    return new ModelAndView("course/start", model, status);
  }
}
