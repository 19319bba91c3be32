package exolog.web.patient;

import exolog.core.answer.Answer;
import exolog.core.consent.Consents;
import exolog.core.consultation.Consultations;
import exolog.core.consultation.Screenings;
import exolog.core.consultation.TimelineEntry;
import exolog.core.consultation.Timelines;
import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.course.Exposures;
import exolog.core.course.PlannedSession;
import exolog.core.course.Schedule;
import exolog.core.course.Schedules;
import exolog.core.evidence.Concern;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.practice.Clinics;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.forecast.Scored;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.outcome.MeasuredCourse;
import exolog.web.outcome.MeasuredCourses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One patient: safety first, then what was measured, then everything that happened. */
@Framed
final class PatientPage {
  private final Patients patients;
  private final Timelines timelines;
  private final Consultations consultations;
  private final Courses courses;
  private final SafetyFlags flags;
  private final MeasuredCourses measured;
  private final Scored scored;
  private final Schedules schedules;

  PatientPage(
      Patients patients,
      Timelines timelines,
      Consultations consultations,
      Courses courses,
      Screenings screenings,
      Consents consents,
      Exposures exposures,
      Lots lots,
      Clinics clinics,
      Clock clock,
      MeasuredCourses measured,
      Scored scored,
      Schedules schedules) {
    this.patients = patients;
    this.timelines = timelines;
    this.consultations = consultations;
    this.courses = courses;
    this.flags = new SafetyFlags(screenings, consents, exposures, lots, clinics, clock);
    this.measured = measured;
    this.scored = scored;
    this.schedules = schedules;
  }

  @GetMapping("/patients/{id}")
  ModelAndView page(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) Optional<String> after) {
    PatientId key = new PatientId(id);
    Patient patient = patients.read(actor, key).orElseThrow(Missing::new);
    return page(actor, patient, kind, after, Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/patients/{id}/consultations")
  ModelAndView consult(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    PatientId key = new PatientId(id);
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<Concern> concern = read.needed("concern", read.choice("concern", Concern::of));
    Patient patient = patients.find(actor, key).orElseThrow(Missing::new);
    if (concern.isEmpty()) {
      return page(
          actor, patient, "", Optional.empty(), read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (consultations.open(actor, key, concern.get())) {
      case Answer.Given(var opened) -> new ModelAndView("redirect:/consultations/" + opened.id());
      case Answer.Refused(var refusals) ->
          page(
              actor,
              patient,
              "",
              Optional.empty(),
              form.refused(refusals),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView page(
      Actor actor,
      Patient patient,
      String kind,
      Optional<String> after,
      Form form,
      HttpStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("patient", patient);
    model.put("flags", flags.of(actor, patient.id()));
    List<Course> known = courses.of(actor, patient.id());
    model.put("courses", known);
    model.put("next", next(actor, known));
    model.put("consultations", consultations.of(actor, patient.id()).stream().limit(10).toList());
    List<MeasuredCourse> readings = measured.of(actor, patient.id());
    model.put("measured", readings);
    model.put("verdicts", scored.latest(actor, readings));
    model.put("timeline", timelines.of(actor, patient.id(), kind(kind), after));
    model.put("kind", kind);
    model.put("concerns", List.of(Concern.values()));
    model.put("form", form);
    return new ModelAndView("patient/page", model, status);
  }

  /** A kind that somebody typed by hand and that does not exist shows everything. */
  private static Optional<TimelineEntry.Kind> kind(String typed) {
    return Arrays.stream(TimelineEntry.Kind.values())
        .filter(kind -> kind.name().equals(typed))
        .findFirst();
  }

  /** What each running course waits for. */
  private Map<CourseId, PlannedSession> next(Actor actor, List<Course> known) {
    Map<CourseId, PlannedSession> next = new LinkedHashMap<>();
    for (Course course : known) {
      if (course.end().isEmpty()) {
        schedules
            .of(actor, course.id())
            .flatMap(Schedule::next)
            .ifPresent(session -> next.put(course.id(), session));
      }
    }
    return next;
  }
}
