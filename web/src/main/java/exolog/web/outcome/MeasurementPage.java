package exolog.web.outcome;

import exolog.core.answer.Answer;
import exolog.core.course.Course;
import exolog.core.course.Courses;
import exolog.core.course.Site;
import exolog.core.evidence.Measure;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.MeasurementDetails;
import exolog.core.outcome.Outcomes;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.practice.Account;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.forecast.Scored;
import exolog.web.form.Choice;
import exolog.web.form.Choices;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
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

/** Takes a reading and answers at once whether it is a change that can be measured. */
@Framed
final class MeasurementPage {
  private final Outcomes outcomes;
  private final Patients patients;
  private final Courses courses;
  private final Scored scored;
  private final Clock clock;

  MeasurementPage(
      Outcomes outcomes, Patients patients, Courses courses, Scored scored, Clock clock) {
    this.outcomes = outcomes;
    this.patients = patients;
    this.courses = courses;
    this.scored = scored;
    this.clock = clock;
  }

  @GetMapping("/patients/{id}/measurements/new")
  ModelAndView form(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> known) {
    return page(actor, new PatientId(id), Form.filled(known), HttpStatus.OK);
  }

  @PostMapping("/patients/{id}/measurements")
  ModelAndView record(
      HttpServletRequest request, Account account, Actor actor, @PathVariable UUID id) {
    PatientId patient = new PatientId(id);
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<Measure> measure = read.needed("measure", read.choice("measure", this::measure));
    Optional<Site> site = read.needed("site", read.choice("site", Site::of));
    Optional<BigDecimal> value = read.needed("value", read.number("value"));
    Optional<CourseId> course = read.id("course").map(CourseId::new);
    if (measure.isEmpty() || site.isEmpty() || value.isEmpty() || !read.passed()) {
      return page(actor, patient, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var details =
        new MeasurementDetails(
            patient,
            course,
            measure.get(),
            site.get(),
            value.get().doubleValue(),
            form.value("device"),
            account.name(),
            clock.instant());
    return switch (outcomes.record(actor, details)) {
      case Answer.Given(Measurement reading) -> {
        scored.scoreWith(actor, reading);
        Frames.notice(request, Words.say("measurement.kept"));
        yield new ModelAndView(back(form, patient));
      }
      case Answer.Refused(var refusals) ->
          page(actor, patient, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** To the consultation that waited for the baseline, else to the patient. */
  private static String back(Form form, PatientId patient) {
    return form.read()
        .id("consultation")
        .map(id -> "redirect:/consultations/" + id)
        .orElse("redirect:/patients/" + patient);
  }

  private Measure measure(String key) {
    return outcomes.measures().all().stream()
        .filter(known -> known.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not recorded: " + key));
  }

  private ModelAndView page(Actor actor, PatientId id, Form form, HttpStatus status) {
    Patient patient = patients.find(actor, id).orElseThrow(Missing::new);
    return new ModelAndView(
        "outcome/new",
        Map.of(
            "patient", patient,
            "form", form,
            "measures", measures(),
            "sites", Choices.keyed(List.of(Site.values()), "site."),
            "courses", courses.of(actor, id).stream().map(MeasurementPage::choice).toList()),
        status);
  }

  private List<Choice> measures() {
    return outcomes.measures().all().stream()
        .map(m -> new Choice(m.key(), m.label() + ", " + m.unit()))
        .toList();
  }

  private static Choice choice(Course course) {
    String concern = Words.say("concern." + course.concern().key());
    return new Choice(
        course.id().toString(), Words.say("course.of", concern, course.sessionsPlanned()));
  }
}
