package exolog.web.course;

import exolog.core.answer.Answer;
import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.course.Schedules;
import exolog.core.course.Session;
import exolog.core.id.CourseId;
import exolog.core.id.PractitionerId;
import exolog.core.outcome.Outcomes;
import exolog.core.patient.Patients;
import exolog.core.practice.Account;
import exolog.core.practice.Practitioners;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Choice;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One course; opens its next session. */
@Framed
final class CoursePage {
  private final Courses courses;
  private final Patients patients;
  private final Practitioners practitioners;
  private final Products products;
  private final Outcomes outcomes;
  private final Schedules schedules;

  CoursePage(
      Courses courses,
      Patients patients,
      Practitioners practitioners,
      Products products,
      Outcomes outcomes,
      Schedules schedules) {
    this.courses = courses;
    this.patients = patients;
    this.practitioners = practitioners;
    this.products = products;
    this.outcomes = outcomes;
    this.schedules = schedules;
  }

  @GetMapping("/courses/{id}")
  ModelAndView page(Account account, @PathVariable UUID id) {
    Map<String, String> known = new LinkedHashMap<>();
    account.practitioner().ifPresent(own -> known.put("practitioner", own.toString()));
    return page(account.actor(), new CourseId(id), Form.filled(known), HttpStatus.OK);
  }

  @PostMapping("/courses/{id}/sessions")
  ModelAndView open(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    CourseId course = new CourseId(id);
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<PractitionerId> practitioner =
        read.needed("practitioner", read.id("practitioner")).map(PractitionerId::new);
    if (practitioner.isEmpty()) {
      return page(actor, course, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (courses.hold(actor, course, practitioner.get(), form.value("note"))) {
      case Answer.Given(Session session) -> new ModelAndView("redirect:/sessions/" + session.id());
      case Answer.Refused(var refusals) ->
          page(actor, course, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView page(Actor actor, CourseId id, Form form, HttpStatus status) {
    Course course = courses.find(actor, id).orElseThrow(Missing::new);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("course", course);
    model.put("patient", patients.find(actor, course.patient()).orElseThrow(Missing::new));
    model.put("product", products.find(course.product()).orElseThrow(Missing::new));
    model.put("sessions", courses.sessions(actor, id));
    model.put("schedule", schedules.of(actor, id).orElseThrow(Missing::new));
    model.put("spacing", schedules.spacing(actor, id).orElseThrow(Missing::new));
    model.put("readings", outcomes.of(actor, id));
    model.put(
        "practitioners",
        practitioners.list(actor).stream()
            .map(p -> new Choice(p.id().toString(), p.name() + ", " + p.profession()))
            .toList());
    model.put("form", form);
    return new ModelAndView("course/page", model, status);
  }
}
