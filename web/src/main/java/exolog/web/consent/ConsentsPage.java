package exolog.web.consent;

import exolog.core.answer.Answer;
import exolog.core.consent.About;
import exolog.core.consent.Consent;
import exolog.core.consent.Consents;
import exolog.core.consent.Scope;
import exolog.core.consent.SignedCopy;
import exolog.core.consent.State;
import exolog.core.id.ConsentId;
import exolog.core.id.PatientId;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everything a patient was asked, where it stands, and the button that takes it back. */
@Framed
final class ConsentsPage {
  private static final List<About> WITHOUT_TREATMENT =
      Arrays.stream(Scope.values())
          .filter(scope -> scope != Scope.TREATMENT)
          .map(About::only)
          .toList();

  private final Ceremony ceremony;
  private final Consents consents;
  private final Patients patients;
  private final Products products;

  ConsentsPage(Ceremony ceremony, Consents consents, Patients patients, Products products) {
    this.ceremony = ceremony;
    this.consents = consents;
    this.patients = patients;
    this.products = products;
  }

  @GetMapping("/patients/{id}/consents")
  ModelAndView page(Actor actor, @PathVariable UUID id) {
    return page(actor, new PatientId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/patients/{id}/consents")
  ModelAndView record(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    PatientId patient = new PatientId(id);
    Form form = Form.of(request);
    return switch (ceremony.record(actor, patient, WITHOUT_TREATMENT, form)) {
      case Answer.Given(var _) -> done(request, patient, "consent.kept");
      case Answer.Refused(var refusals) -> refused(actor, patient, form.refused(refusals));
    };
  }

  @PostMapping("/patients/{id}/consents/{consent}/withdraw")
  ModelAndView withdraw(
      HttpServletRequest request, Actor actor, @PathVariable UUID id, @PathVariable UUID consent) {
    PatientId patient = new PatientId(id);
    About about = row(actor, patient, consent).about();
    return switch (consents.withdraw(actor, patient, about, "")) {
      case Answer.Given(var _) -> done(request, patient, "consent.withdrawn." + about.scope());
      case Answer.Refused(var refusals) -> refused(actor, patient, Form.empty().refused(refusals));
    };
  }

  /** The text word for word, the talk and the signature: to print, to take home. */
  @GetMapping("/patients/{id}/consents/{consent}")
  ModelAndView copy(Actor actor, @PathVariable UUID id, @PathVariable UUID consent) {
    PatientId key = new PatientId(id);
    SignedCopy copy = consents.copy(actor, row(actor, key, consent).id()).orElseThrow(Missing::new);
    return new ModelAndView(
        "consent/copy",
        Map.of(
            "patient", patient(actor, key),
            "copy", copy,
            "product", product(copy.consent().about())));
  }

  private Consent row(Actor actor, PatientId patient, UUID consent) {
    return consents.of(actor, patient).stream()
        .filter(row -> row.id().equals(new ConsentId(consent)))
        .findFirst()
        .orElseThrow(Missing::new);
  }

  private Patient patient(Actor actor, PatientId id) {
    return patients.find(actor, id).orElseThrow(Missing::new);
  }

  private String product(About about) {
    return about.product().flatMap(products::find).map(Product::name).orElse("");
  }

  private static ModelAndView done(HttpServletRequest request, PatientId patient, String key) {
    Frames.notice(request, Words.say(key));
    return new ModelAndView("redirect:/patients/" + patient + "/consents");
  }

  private ModelAndView refused(Actor actor, PatientId patient, Form form) {
    return page(actor, patient, form, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(Actor actor, PatientId id, Form form, HttpStatus status) {
    List<Consent> rows = consents.of(actor, id);
    List<About> treatments =
        rows.stream()
            .map(Consent::about)
            .filter(about -> about.scope() == Scope.TREATMENT)
            .distinct()
            .toList();
    return new ModelAndView(
        "consent/page",
        Map.of(
            "patient", patient(actor, id),
            "asked", ceremony.asked(actor, id, WITHOUT_TREATMENT),
            "treated",
                ceremony.asked(actor, id, treatments).stream()
                    .map(asked -> new Treated(asked, product(asked.about())))
                    .toList(),
            "signed", rows.stream().filter(row -> row.state() == State.SIGNED).toList(),
            "once", Ceremony.once(form),
            "form", form),
        status);
  }
}
