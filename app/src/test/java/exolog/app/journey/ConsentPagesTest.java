package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import exolog.app.server.ServerUnderTest;
import exolog.core.id.PractitionerId;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.practice.Role;
import exolog.core.tenancy.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asked, heard back, signed by hand, printed and taken back, from a patient's page. */
class ConsentPagesTest {
  private static final String PASSWORD = "a sentence is easy to keep";
  private static final String RECORD = "main section .button:not(.second)";

  @TempDir private Path data;

  @Test
  void a_consent_is_heard_back_signed_printed_and_withdrawn() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-11-30T09:00:00Z", data);
        var browser = Browser.open()) {
      String patient = furnish(server);
      Page page = browser.newVisitor(server.url());
      Keys keys = new Keys(page);
      page.navigate("/sign-in");
      keys.type("#f-login", "dr-ada").type("#f-password", PASSWORD).enter("main .button");

      page.navigate("/patients/" + patient + "/consents");
      keys.enter(RECORD);
      assertThat(page.textContent(".callout.refused")).contains("Nothing is answered yet");
      misunderstand(page, keys);
      sign(page, keys, browser);
      page.navigate("/patients/" + patient + "/consents");
      copy(page, browser);
      withdraw(page, keys, browser, patient);
    }
  }

  private static void misunderstand(Page page, Keys keys) {
    keys.type("#f-recall-of-pictures", "Yes, at any time.");
    keys.pick("recall-of-pictures-understood", "no").pick("PHOTO_MARKETING", "yes");
    keys.type("#f-signedAs", "Ann Smith").enter(RECORD);
    assertThat(page.textContent(".callout.refused")).contains("Explain it again");
    assertThat(page.textContent("main")).contains("explained, not signed");
    assertThat(page.inputValue("#f-recall-of-pictures")).isEqualTo("Yes, at any time.");
  }

  private static void sign(Page page, Keys keys, Browser browser) {
    keys.type("#f-recall-of-pictures", "No, never completely.");
    keys.pick("recall-of-pictures-understood", "yes").pick("PHOTO_CARE", "yes");
    page.locator(".sign").scrollIntoViewIfNeeded();
    BoundingBox field = page.locator(".sign canvas").boundingBox();
    page.mouse().move(field.x + 20, field.y + 20);
    page.mouse().down();
    page.mouse().up();
    keys.enter(RECORD);
    assertThat(page.textContent(".callout.refused")).contains("is not a signature yet");
    page.locator(".sign").scrollIntoViewIfNeeded();
    field = page.locator(".sign canvas").boundingBox();
    page.mouse().move(field.x + 20, field.y + 20);
    page.mouse().down();
    for (int step = 1; step <= 12; step++) {
      page.mouse().move(field.x + 20 + step * 15, field.y + (step % 2 == 0 ? 20 : 70));
    }
    page.mouse().up();
    browser.inspect(page, "consents-ask");
    keys.enter(RECORD);
    assertThat(page.textContent("#status")).contains("is recorded");
    assertThat(page.locator("form[action$='/withdraw']").count()).isEqualTo(2);
  }

  private static void copy(Page page, Browser browser) {
    browser.inspect(page, "consents");
    page.locator("main a:has-text('Photographs for marketing')").first().click();
    assertThat(page.textContent("main"))
        .contains("No, never completely.", "Explained by Dr Ada", "Seal of this signature")
        .doesNotContain("does not fit its seal");
    assertThat(page.locator("svg.signature path").getAttribute("d")).startsWith("M");
    browser.inspect(page, "consent-copy");
  }

  private static void withdraw(Page page, Keys keys, Browser browser, String patient) {
    page.navigate("/patients/" + patient + "/consents");
    Page other = page.context().newPage();
    other.navigate("/patients/" + patient + "/consents");
    keys.enter("form[action$='/withdraw'] .button");
    assertThat(page.textContent("#status")).startsWith("Withdrawn. From now");
    other.locator("form[action$='/withdraw'] .button").first().click();
    assertThat(other.textContent(".callout.refused"))
        .contains("There is no signed consent of this kind to withdraw.");
    other.close();
    page.navigate("/patients/" + patient);
    assertThat(page.textContent(".flags")).contains("Consent withdrawn: Photographs for care");
    browser.inspect(page, "patient-withdrawn");
  }

  private static String furnish(ServerUnderTest server) {
    var details = new ClinicDetails("Example Clinic", "DE", "Europe/Berlin", "EUR");
    var clinic = server.bean(Clinics.class).found(details, true).orThrow();
    Actor staff = Actor.software(clinic.id(), "test");
    PractitionerId ada =
        server
            .bean(Practitioners.class)
            .add(staff, "Dr Ada Example", "dermatologist")
            .orThrow()
            .id();
    AccountOpening opening =
        AccountOpening.of("dr-ada", PASSWORD, "Dr Ada Example", Role.CLINICIAN)
            .forPractitioner(ada);
    server.bean(Accounts.class).open(staff, opening).orThrow();
    var ann = Person.of("Ann Smith", LocalDate.parse("1984-05-17"), Sex.FEMALE);
    return server.bean(Patients.class).register(staff, "P-1", ann).orThrow().id().toString();
  }
}
