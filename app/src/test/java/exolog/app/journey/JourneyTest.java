package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DemoAccess;
import exolog.cohort.DemoClinic;
import exolog.cohort.DemoLogin;
import exolog.core.consent.About;
import exolog.core.consent.Consents;
import exolog.core.consent.Scope;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.forecast.Forecasts;
import exolog.core.id.ForecastId;
import exolog.core.id.PatientId;
import exolog.core.patient.Patient;
import exolog.core.patient.Patients;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.Role;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyTest {
  private static final String PASSWORD = "a sentence is easy to keep";
  private static final Set<String> AGAINST =
      Set.of("infection-at-site", "malignancy", "autoimmune");

  @TempDir private Path data;

  @Test
  void a_course_goes_from_a_scanned_vial_to_a_scored_forecast_by_keyboard_alone() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      DemoAccess demo = DemoClinic.open(server.bean(DataSource.class), server.clock());
      Actor staff = Actor.software(demo.clinic(), "journey");
      Vial vial = freshVial(server, staff);
      Page page = browser.newVisitor(server.url());
      Keys keys = new Keys(page);

      signIn(page, keys, demo.clinician(), browser);
      String patient = register(page, keys, browser);
      consult(page, keys, browser, demo.clinician(), vial);
      decide(page, keys, browser);
      treat(page, keys, browser, vial);
      found(page, browser, vial, patient);
      server.clock().advance(Duration.ofDays(12 * 7));
      signInAgain(page, keys, demo.clinician());
      measureAgain(page, keys, browser, patient);
      fromHere(page, keys, browser);
      withdrawSomeone(server, staff, PatientId.of(last(patient)));
      portal(server, staff, patient, browser);
      passport(server, browser, vial);
    }
  }

  private static Vial freshVial(ServerUnderTest server, Actor staff) {
    return server.bean(Vials.class).stock(staff, Optional.empty()).rows().stream()
        .filter(vial -> vial.openedAt().isEmpty() && !vial.onHold())
        .filter(vial -> isGoodScalpLot(server.bean(Lots.class).find(vial.lot()).orElseThrow()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isGoodScalpLot(Lot lot) {
    return lot.status() == LotStatus.RELEASED && lot.number().startsWith("DEMO-A");
  }

  private static void signIn(Page page, Keys keys, DemoLogin login, Browser browser) {
    page.navigate("/");
    browser.inspect(page, "sign-in");
    keys.type("#f-login", "nobody").type("#f-password", "wrong wrong wrong").enter("main .button");
    assertThat(page.textContent("main")).contains("do not belong together");
    signInAgain(page, keys, login);
    browser.inspect(page, "today");
  }

  private static void signInAgain(Page page, Keys keys, DemoLogin login) {
    page.navigate("/sign-in");
    keys.type("#f-login", login.user()).type("#f-password", login.password()).enter("main .button");
    assertThat(page.url()).doesNotContain("sign-in");
  }

  private static String register(Page page, Keys keys, Browser browser) {
    page.keyboard().press("Escape");
    page.navigate("/patients/new");
    keys.type("#f-number", "J-1").type("#f-name", "Journey Person").type("#f-birthDate", "soon");
    keys.pick("sex", "FEMALE").enter("main .button");
    assertThat(page.textContent(".callout.refused")).contains("is not a day");
    browser.inspect(page, "patient-refused");
    keys.type("#f-birthDate", "1985-04-02").enter("main .button");
    browser.inspect(page, "patient-new");
    return page.url();
  }

  private static void consult(
      Page page, Keys keys, Browser browser, DemoLogin clinician, Vial vial) {
    keys.choose("#f-concern", "androgenetic-alopecia").enter("aside form .button");
    keys.enter("#baseline .button");
    keys.choose("#f-measure", "hair_density_per_cm2").choose("#f-site", "scalp-vertex");
    keys.type("#f-value", "-5").enter("main .button");
    assertThat(page.textContent(".callout.refused")).contains("not plausible");
    keys.type("#f-value", "121,0").type("#f-device", "Trichoscope A").enter("main .button");
    screen(page, keys, browser, clinician);
    stage(page, keys, browser);
    keys.type("#f-code", vial.serial().text().substring(0, 15) + "U")
        .choose("#f-route", "injection")
        .type("#f-sessions", "6")
        .type("#f-every", "4")
        .type("#f-price", "390")
        .enter("#plan form .button");
    assertThat(page.textContent(".callout.refused")).contains("does not occur in a vial number");
    keys.type("#f-code", vial.serial().grouped()).enter("#plan form .button");
    browser.inspect(page, "consultation");
    keys.enter("#plan p.actions .button");
    assertThat(page.textContent(".uses"))
        .isEqualTo("Uses the lot and the clinician who will treat.");
    assertThat(page.textContent("main"))
        .contains("6 sessions, one every 4 weeks", "Published evidence is joined with")
        .contains("What the courses here add", "By the studies alone");
    browser.inspect(page, "forecast");
  }

  /**
   * One answer defers until asked again, one is signed against, one warning is read; a signature
   * without a reason is refused.
   */
  private static void screen(Page page, Keys keys, Browser browser, DemoLogin clinician) {
    for (Object question : questions(page)) {
      keys.pick(question.toString(), AGAINST.contains(question.toString()) ? "YES" : "NO");
    }
    keys.enter("#screening .button");
    browser.inspect(page, "screening");
    String here = page.url();
    page.navigate("/today");
    assertThat(page.textContent("#again")).contains("Journey Person", "until it has healed");
    browser.inspect(page, "today-again");
    page.navigate(here);
    keys.pick("infection-at-site", "NO").enter("#screening .button");
    keys.enter("#against button[data-read='autoimmune']");
    assertThat(page.textContent("#against")).contains("Read by");
    keys.enter("#against a[href$='/malignancy/override']");
    keys.type("#f-reason", "Fine").type("#f-password", clinician.password());
    keys.enter("main form .button");
    assertThat(page.locator(".callout.refused").count()).as("too short a reason").isEqualTo(1);
    browser.inspect(page, "override");
    keys.type("#f-reason", "Oncologist's note of 12 February 2026");
    keys.type("#f-password", clinician.password()).enter("main form .button");
    assertThat(page.textContent("#against")).contains("Signed against by", "note of 12 February");
  }

  private static void stage(Page page, Keys keys, Browser browser) {
    keys.enter("#staging a.button");
    keys.enter("#f-ludwig .button");
    assertThat(page.textContent(".callout.refused")).contains("Pick one of the grades of Ludwig");
    keys.pick("ludwig", "II").enter("#f-ludwig .button");
    keys.pick("fitzpatrick-skin-type", "III").enter("#f-fitzpatrick-skin-type .button");
    browser.inspect(page, "staging");
    keys.enter("a[href$='#staging']");
    assertThat(page.textContent("#staging")).contains("Ludwig: II", "Fitzpatrick skin type: III");
    assertThat(page.textContent("#screening")).contains("Answered from the staging");
  }

  private static java.util.List<?> questions(Page page) {
    return (java.util.List<?>)
        page.evaluate(
            "() => [...new Set([...document.querySelectorAll('#screening input[type=radio]')].map(i => i.name))]");
  }

  private static void decide(Page page, Keys keys, Browser browser) throws IOException {
    keys.enter("#decision a.button");
    assertThat(page.textContent("#beside"))
        .contains("This plan", "What happens anyway", "minoxidil 5% foam", "not a contest");
    assertThat(page.textContent("#cost")).contains("340", "390", "20 Jul 2026");
    keys.enter("#sheets form .button");
    assertThat(page.textContent("#sheets")).contains("Sheet of 2 Mar 2026");
    browser.inspect(page, "decision");
    Sheet.of(page, "sheet-hair").hasTwoPagesWith("Journey Person", "minoxidil 5% foam", "340");
    keys.enter("#decision a.button.second");
    browser.inspect(page, "consent");
    keys.pick("TREATMENT", "yes").pick("PHOTO_MARKETING", "no");
    keys.type("#f-signedAs", " ").enter("main .button[class=button]");
    assertThat(page.locator(".callout.refused").count()).as("unsigned consent").isEqualTo(1);
    keys.type("#f-approval", "No, nobody has approved it.");
    keys.pick("approval-understood", "yes");
    keys.type("#f-signedAs", "Journey Person").enter("main .button[class=button]");
    assertThat(page.textContent(".callout.refused")).contains("Ask first, and write the answer");
    for (String question : java.util.List.of("result", "late-harm", "stopping")) {
      keys.type("#f-" + question, "In my own words.").pick(question + "-understood", "yes");
    }
    keys.enter("main .button[class=button]");
    assertThat(page.textContent("#decision")).contains("Consent to this treatment is given");
    keys.pick("decision", "PROCEED").enter("#decision form .button");
    assertThat(page.textContent("#status")).contains("frozen");
  }

  private static void treat(Page page, Keys keys, Browser browser, Vial vial) {
    keys.leave("n");
    browser.inspect(page, "course");
    keys.to("#f-practitioner");
    page.keyboard().press("ArrowDown");
    keys.enter("form[action$='/sessions'] .button");
    keys.type("#f-code", vial.serial().grouped()).type("#f-dose", "1");
    keys.choose("#f-region-1", "scalp-vertex").type("#f-points-1", "12");
    keys.type("#f-depth-1", "12 cm2").type("#f-volume-1", "0.5 mL").enter("#record");
    assertThat(page.textContent(".callout.refused"))
        .contains(
            "Row 1: \"0.5 mL\" is not a whole number of µL",
            "Row 1: \"12 cm2\" is not a whole number of µm");
    keys.type("#f-depth-1", "1500");
    keys.type("#f-volume-1", "19999").enter("#record");
    assertThat(page.textContent(".donot")).contains("Draw less, or use another vial");
    browser.inspect(page, "draw-refused");
    keys.type("#f-volume-1", "150").choose("#f-region-2", "scalp-frontal");
    keys.type("#f-position-2", "40/25").type("#f-depth-2", "1500").type("#f-volume-2", "50");
    keys.enter("#record");
    assertThat(page.textContent("#status")).contains("Drawn: 200 µL");
    browser.inspect(page, "session");
    assertThat(page.textContent("main")).contains("In all 2.2 × 10⁹ particles");
    keys.type("#f-pain", "12").enter("#closing .button");
    assertThat(page.textContent(".callout.refused"))
        .contains("Pain of 12 is not on the scale", "Tick what the patient was told");
    keys.type("#f-pain", "3").choose("#f-grade-redness", "1");
    keys.to("input[name=aftercare]");
    page.keyboard().press("Space");
    keys.enter("#closing .button");
    assertThat(page.textContent("#closing")).contains("3 / 10", "Redness: mild");
    browser.inspect(page, "session-closed");
  }

  private static void measureAgain(Page page, Keys keys, Browser browser, String patient) {
    page.navigate(patient);
    keys.enter(".head .button.second");
    keys.choose("#f-measure", "hair_density_per_cm2").choose("#f-site", "scalp-vertex");
    keys.type("#f-value", "141").type("#f-device", "Trichoscope A").enter("main .button");
    assertThat(page.textContent("main")).contains("A change we can measure", "Score (CRPS)");
    browser.inspect(page, "patient");
  }

  /** A running course knows its own reading; the frozen forecast did not. */
  private static void fromHere(Page page, Keys keys, Browser browser) {
    keys.enter("main a[href^='/courses/']");
    keys.enter("main a[href$='/forecast']");
    assertThat(page.textContent(".uses"))
        .contains("Uses 1 reading of this patient", "the clinician who will treat");
    assertThat(page.textContent("#readings")).contains("+20");
    assertThat(page.locator("svg .own").count()).as("the own reading in both sizes").isEqualTo(2);
    browser.inspect(page, "from-here");
    keys.enter("main p.quiet a[href$='/forecast']");
    assertThat(page.textContent(".uses")).doesNotContain("reading of this patient since");
    browser.inspect(page, "forecast-frozen");
  }

  /** Someone behind the model of the frozen forecast leaves the registry. */
  private static void found(Page page, Browser browser, Vial vial, String patient) {
    page.navigate("/patients?q=" + vial.serial().grouped());
    assertThat(page.textContent("#found"))
        .contains("1 patient was given something of vial", "Journey Person");
    browser.inspect(page, "patients-of-vial");
    page.navigate("/patients?q=2+Apr+1985");
    assertThat(page.textContent("#found")).contains("Journey Person");
    page.navigate(patient + "?kind=SHEET");
    assertThat(page.locator("#timeline .spine li").count()).isEqualTo(1);
    assertThat(page.textContent("#timeline .spine")).contains("Sheet handed out");
  }

  private static void withdrawSomeone(ServerUnderTest server, Actor staff, PatientId patient) {
    var forecasts = server.bean(Forecasts.class);
    ForecastId frozen = forecasts.of(staff, patient, Optional.empty()).rows().getFirst().id();
    for (int i = 1; forecasts.note(staff, frozen).isEmpty(); i++) {
      Patient other =
          server.bean(Patients.class).byNumber(staff, "DEMO-%04d".formatted(i)).orElseThrow();
      server.bean(Consents.class).withdraw(staff, other.id(), About.only(Scope.REGISTRY), "");
    }
  }

  private static String last(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The same person signs in and sees the same change, the forecast and the vial. */
  private static void portal(ServerUnderTest server, Actor staff, String patient, Browser browser) {
    PatientId id = PatientId.of(last(patient));
    assertThat(server.bean(Patients.class).find(staff, id)).isPresent();
    server
        .bean(Accounts.class)
        .open(
            staff,
            AccountOpening.of("journey", PASSWORD, "Journey Person", Role.PATIENT).forPatient(id))
        .orThrow();
    Page page = browser.newVisitor(server.url());
    signInAgain(page, new Keys(page), new DemoLogin("journey", PASSWORD));
    assertThat(page.textContent("main"))
        .contains("A change we can measure", "What was expected", "Your vials")
        .contains("Its model used data of people who have since withdrawn")
        .contains("Uses the lot and the clinician who will treat")
        .contains("the courses of 29 people here");
    browser.inspect(page, "portal");
  }

  private static void passport(ServerUnderTest server, Browser browser, Vial vial) {
    Page page = browser.newVisitor(server.url());
    page.navigate("/p/" + vial.serial().text());
    assertThat(page.textContent("main")).contains("Not tested", "makes no promise");
    assertThat(page.textContent("main")).doesNotContain("Journey Person");
    assertThat(page.context().cookies()).isEmpty();
    browser.inspect(page, "passport");
  }
}
