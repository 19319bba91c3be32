package exolog.web.clinic;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.consultation.Sheets;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioner;
import exolog.core.practice.Practitioners;
import exolog.core.practice.Role;
import exolog.core.practice.Rooms;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Accounts, people and rooms of the clinic. A clinician's or nurse's account brings the
 * practitioner with it.
 */
@Framed
final class ClinicPage {
  private final Accounts accounts;
  private final Practitioners practitioners;
  private final Patients patients;
  private final Rooms rooms;
  private final Clinics clinics;
  private final Sheets sheets;
  private final Clock clock;

  ClinicPage(
      Accounts accounts,
      Practitioners practitioners,
      Patients patients,
      Rooms rooms,
      Clinics clinics,
      Sheets sheets,
      Clock clock) {
    this.sheets = sheets;
    this.rooms = rooms;
    this.clinics = clinics;
    this.clock = clock;
    this.accounts = accounts;
    this.practitioners = practitioners;
    this.patients = patients;
  }

  @GetMapping("/clinic")
  ModelAndView page(Actor actor) {
    return page(actor, Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/clinic/accounts")
  ModelAndView open(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<Role> role = read.needed("role", read.choice("role", Role.class));
    if (role.isEmpty()) {
      return page(actor, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    AccountOpening opening =
        AccountOpening.of(
            form.value("login"), form.value("password"), form.value("name"), role.get());
    return switch (whose(actor, form, opening).then(whole -> accounts.open(actor, whole))) {
      case Answer.Given(var account) -> {
        Frames.notice(request, Words.say("clinic.opened", account.name()));
        yield new ModelAndView("redirect:/clinic");
      }
      case Answer.Refused(var refusals) ->
          page(actor, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private Answer<AccountOpening> whose(Actor actor, Form form, AccountOpening opening) {
    return switch (opening.role()) {
      case PATIENT -> patient(actor, form).then(id -> Answer.given(opening.forPatient(id)));
      case CLINICIAN, NURSE ->
          practitioner(form)
              .then(id -> Answer.given(id.map(opening::forPractitioner).orElse(opening)));
      case ANALYST, ADMINISTRATOR -> Answer.given(opening);
    };
  }

  private Answer<PatientId> patient(Actor actor, Form form) {
    String number = form.value("patientNumber");
    return patients
        .byNumber(actor, number)
        .map(Patient::id)
        .map(Answer::given)
        .orElseGet(() ->
            Answer.refused(
                "clinic.patient.unknown",
                "patientNumber",
                number,
                Words.say("clinic.noPatient", number)));
  }

  private static Answer<Optional<PractitionerId>> practitioner(Form form) {
    Reading read = form.read();
    Optional<PractitionerId> chosen = read.id("practitioner").map(PractitionerId::new);
    List<Refusal> refusals = read.refused().refusals();
    return refusals.isEmpty() ? Answer.given(chosen) : Answer.refused(refusals);
  }

  @PostMapping("/clinic/practitioners")
  ModelAndView add(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    Answer<Practitioner> answer =
        CredentialForm.read(form)
            .then(credential ->
                practitioners
                    .add(actor, form.value("practitionerName"), form.value("profession"))
                    .then(added -> practitioners.addCredential(actor, added.id(), credential)));
    return switch (answer) {
      case Answer.Given(var added) -> {
        Frames.notice(request, Words.say("clinic.added", added.name()));
        yield new ModelAndView("redirect:/clinic");
      }
      case Answer.Refused(var refusals) ->
          page(actor, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  ModelAndView page(Actor actor, Form form, HttpStatus status) {
    return new ModelAndView(
        "clinic/page",
        Map.of(
            "form", form,
            "accounts", accounts.list(actor),
            "rooms", rooms.list(actor),
            "reflectionDays", sheets.clinicDays(actor),
            "today", clinics.of(actor).dayOf(clock.instant()),
            "practitioners", practitioners.list(actor)),
        status);
  }
}
