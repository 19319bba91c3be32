package exolog.web.catalogue;

import exolog.core.answer.Answer;
import exolog.core.id.DonorId;
import exolog.core.product.Donor;
import exolog.core.product.Donor.Eligibility;
import exolog.core.product.Donor.TestSubject;
import exolog.core.product.Donor.UseConsent;
import exolog.core.product.DonorDetails;
import exolog.core.product.DonorTest;
import exolog.core.product.Donors;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Enters and shows donors by code alone, with their tests. */
@Framed
final class DonorPages {
  private final Donors donors;

  DonorPages(Donors donors) {
    this.donors = donors;
  }

  @GetMapping("/catalogue/donors/new")
  ModelAndView form() {
    return entry(Form.filled(Map.of("species", "Homo sapiens")), HttpStatus.OK);
  }

  @PostMapping("/catalogue/donors")
  ModelAndView enter(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<TestSubject> tested = read.needed("tested", read.choice("tested", TestSubject.class));
    Optional<Eligibility> eligible =
        read.needed("eligibility", read.choice("eligibility", Eligibility.class));
    Optional<UseConsent> consent = read.needed("consent", read.choice("consent", UseConsent.class));
    Optional<LocalDate> recovered = read.day("recoveredOn");
    if (tested.isEmpty() || eligible.isEmpty() || consent.isEmpty() || !read.passed()) {
      return entry(read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    DonorDetails details =
        new DonorDetails(
            form.value("code"),
            form.value("species"),
            tested.get(),
            eligible.get(),
            consent.get(),
            form.value("consentDocument"),
            recovered);
    return switch (donors.enter(actor, details)) {
      case Answer.Given<Donor>(var donor) -> {
        Frames.notice(request, Words.say("donor.entered"));
        yield new ModelAndView("redirect:/catalogue/donors/" + donor.id());
      }
      case Answer.Refused<Donor>(var refusals) ->
          entry(form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/catalogue/donors/{id}")
  ModelAndView page(Actor actor, @PathVariable UUID id) {
    return page(actor, new DonorId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/catalogue/donors/{id}/tests")
  ModelAndView test(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<DonorTest.Finding> result =
        read.needed("result", read.choice("result", DonorTest.Finding.class));
    Optional<LocalDate> day = read.needed("testedOn", read.day("testedOn"));
    DonorId donor = new DonorId(id);
    if (result.isEmpty() || day.isEmpty()) {
      return page(actor, donor, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    DonorTest test = new DonorTest(form.value("agent"), result.get(), day.get(), form.value("kit"));
    return switch (donors.test(actor, donor, test)) {
      case Answer.Given<?> _ -> {
        Frames.notice(request, Words.say("donor.tested.entered"));
        yield new ModelAndView("redirect:/catalogue/donors/" + id);
      }
      case Answer.Refused<?> refused ->
          page(actor, donor, form.refused(refused.refusals()), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static ModelAndView entry(Form form, HttpStatus status) {
    return new ModelAndView("catalogue/donorNew", Map.of("form", form), status);
  }

  /** Another clinic's donor is not shown, not even by code. */
  private ModelAndView page(Actor actor, DonorId id, Form form, HttpStatus status) {
    Donor donor =
        donors
            .find(id)
            .filter(found -> found.keeper().equals(actor.clinic()))
            .orElseThrow(Missing::new);
    return new ModelAndView(
        "catalogue/donor", Map.of("donor", donor, "tests", donors.tests(id), "form", form), status);
  }
}
