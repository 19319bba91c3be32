package exolog.web.patient;

import exolog.core.answer.Answer;
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
  private final Patients patients;

  PatientList(Patients patients) {
    this.patients = patients;
  }

  @GetMapping("/patients")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) Optional<String> after) {
    return new ModelAndView(
        "patient/list", Map.of("text", q.strip(), "found", patients.search(actor, q, after)));
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
