package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DemoAccess;
import exolog.cohort.DemoClinic;
import exolog.core.consultation.Consultations;
import exolog.core.consultation.Reply;
import exolog.core.consultation.Screenings;
import exolog.core.consultation.TreatmentPlan;
import exolog.core.course.Site;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Route;
import exolog.core.id.ConsultationId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import exolog.core.money.Money;
import exolog.core.outcome.MeasurementDetails;
import exolog.core.outcome.Outcomes;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.Role;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision nobody can forecast, with the longest names there are, and time to think. */
class DecisionPagesTest {
  private static final String PASSWORD = "a sentence is easy to keep";
  private static final String LONGEST =
      "Maximiliana-Theodora von Hohenstein-Wolfenbüttel ".repeat(4);

  @TempDir private Path data;

  @Test
  void going_ahead_waits_for_the_sheet_and_the_days_and_a_no_never_does() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      DemoAccess demo = DemoClinic.open(server.bean(DataSource.class), server.clock());
      Actor staff = Actor.software(demo.clinic(), "test");
      server
          .bean(Accounts.class)
          .open(staff, AccountOpening.of("the-admin", PASSWORD, "Ada Admin", Role.ADMINISTRATOR))
          .orThrow();
      String consultation = "/consultations/" + talk(server, staff);
      Page page = browser.newVisitor(server.url());
      Keys keys = new Keys(page);
      signIn(page, keys, "the-admin", PASSWORD);
      page.navigate("/clinic");
      keys.type("#f-reflectionDays", "91").enter("#reflection .button");
      assertThat(page.textContent(".callout.refused")).contains("0 to 90 whole days");
      keys.type("#f-reflectionDays", "2").enter("#reflection .button");
      assertThat(page.textContent("#status")).contains("2 days to think are asked for");
      page.context().clearCookies();

      signIn(page, keys, demo.clinician().user(), demo.clinician().password());
      page.navigate(consultation + "/decision");
      assertThat(page.textContent("#beside")).contains("No forecast is given");
      keys.pick("decision", "PROCEED").enter("#decision form .button");
      assertThat(page.textContent(".callout.refused"))
          .contains("2 days to think are asked for", "Hand out the decision sheet");
      keys.enter("#sheets form .button");
      assertThat(page.textContent("#sheets")).contains("Go ahead from 4 Mar 2026");
      browser.inspect(page, "decision-waits");
      Sheet.of(page, "sheet-abstained")
          .hasTwoPagesWith("Maximiliana", "No forecast is given", "2 days to think");
      keys.pick("decision", "PROCEED").enter("#decision form .button");
      assertThat(page.textContent(".callout.refused")).contains("Go ahead from 4 Mar 2026");
      server.clock().advance(Duration.ofDays(2));
      page.navigate("/sign-in");
      signIn(page, keys, demo.clinician().user(), demo.clinician().password());
      page.navigate(consultation + "/decision");
      assertThat(page.textContent("#sheets")).contains("Over since 4 Mar 2026");
      keys.pick("decision", "PROCEED").enter("#decision form .button");
      assertThat(page.textContent("#status")).contains("the course is open");
    }
  }

  private static void signIn(Page page, Keys keys, String login, String password) {
    page.navigate("/sign-in");
    keys.type("#f-login", login).type("#f-password", password).enter("main .button");
    assertThat(page.url()).doesNotContain("sign-in");
  }

  /** Everything answered and planned for a scar, whose forecast abstains. */
  private static ConsultationId talk(ServerUnderTest server, Actor staff) {
    Person person =
        Person.of(LONGEST.substring(0, 190).strip(), LocalDate.parse("1980-01-01"), Sex.FEMALE);
    PatientId patient =
        server.bean(Patients.class).register(staff, "LONG-1", person).orThrow().id();
    MeasurementId baseline =
        server
            .bean(Outcomes.class)
            .record(
                staff,
                new MeasurementDetails(
                    patient,
                    Optional.empty(),
                    Evidence.published().measure("ecca"),
                    Site.FACE_CHEEK_LEFT,
                    120,
                    "ECCA by eye",
                    "Dr Ada Example",
                    server.clock().instant()))
            .orThrow()
            .id();
    var consultations = server.bean(Consultations.class);
    ConsultationId id = consultations.open(staff, patient, Concern.ACNE_SCARS).orThrow().id();
    Product product =
        server.bean(Products.class).list().stream()
            .filter(one -> one.allows(Route.MICRONEEDLING))
            .findFirst()
            .orElseThrow();
    var plan =
        new TreatmentPlan(
            product.id(),
            Route.MICRONEEDLING,
            3,
            28,
            Money.of("290", "EUR"),
            Optional.of(baseline),
            Optional.empty());
    consultations.plan(staff, id, plan).orThrow();
    var screenings = server.bean(Screenings.class);
    Map<String, Reply> replies = new HashMap<>();
    screenings.of(staff, id).unanswered().forEach(q -> replies.put(q.key(), Reply.NO));
    screenings.screen(staff, id, replies).orThrow();
    screenings
        .of(staff, id)
        .unread()
        .forEach(one -> screenings.acknowledge(staff, id, one.question().key()).orThrow());
    return id;
  }
}
