package exolog.web.patient;

import exolog.core.answer.Answer;
import exolog.core.answer.Page;
import exolog.core.course.Administration;
import exolog.core.course.Exposures;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.patient.SkinType;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds patients and registers new ones. */
@Framed
final class PatientList {
  private static final int SHORTEST_CODE = 12;

  private final Patients patients;
  private final Vials vials;
  private final Exposures exposures;

  PatientList(Patients patients, Vials vials, Exposures exposures) {
    this.vials = vials;
    this.exposures = exposures;
    this.patients = patients;
  }

  @GetMapping("/patients")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) Optional<String> after) {
    Optional<Vial> vial = vial(actor, q.strip());
    Page<Patient> found =
        vial.map(one -> given(actor, one)).orElseGet(() -> patients.search(actor, q, after));
    return new ModelAndView(
        "patient/list", Map.of("text", q.strip(), "vial", vial, "found", found));
  }

  /** Text long enough to be a vial's code and known as one here; names never are. */
  private Optional<Vial> vial(Actor actor, String text) {
    if (text.length() < SHORTEST_CODE) {
      return Optional.empty();
    }
    return switch (vials.scan(actor, text)) {
      case Answer.Given(Vial vial) -> Optional.of(vial);
      case Answer.Refused<Vial> _ -> Optional.empty();
    };
  }

  /** Everyone who was given something of it: as many as a vial has draws, so all on one page. */
  private Page<Patient> given(Actor actor, Vial vial) {
    return new Page<>(
        exposures.of(actor, vial.id()).stream()
            .map(Administration::patient)
            .distinct()
            .flatMap(id -> patients.find(actor, id).stream())
            .sorted(Comparator.comparing(patient -> patient.person().name()))
            .toList(),
        Optional.empty());
  }

  @GetMapping("/patients/new")
  ModelAndView form() {
    return form(Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/patients")
  ModelAndView register(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<LocalDate> birthDate = read.needed("birthDate", read.day("birthDate"));
    Optional<Sex> sex = read.needed("sex", read.choice("sex", Sex.class));
    Optional<SkinType> skin = read.choice("skinType", SkinType.class);
    if (birthDate.isEmpty() || sex.isEmpty() || !read.passed()) {
      return form(read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Person person =
        new Person(
            form.value("name"),
            birthDate.get(),
            sex.get(),
            skin,
            read.text("email"),
            read.text("phone"));
    String number = form.value("number").toUpperCase(Locale.ROOT);
    return switch (patients.register(actor, number, person)) {
      case Answer.Given(Patient patient) -> {
        Frames.notice(request, Words.say("patient.registered", person.name()));
        yield new ModelAndView("redirect:/patients/" + patient.id());
      }
      case Answer.Refused(var refusals) ->
          form(form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static ModelAndView form(Form form, HttpStatus status) {
    return new ModelAndView("patient/new", Map.of("form", form), status);
  }
}
