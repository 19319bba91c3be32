package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import exolog.app.server.ServerUnderTest;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
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
import exolog.core.practice.Rooms;
import exolog.core.product.ProductDetails;
import exolog.core.product.ProductForm;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course with its due days, and a week with its bookings, from the keyboard and by its feed. */
class CalendarPagesTest {
  private static final String PASSWORD = "a sentence is easy to keep";

  @TempDir private Path data;

  @Test
  void a_course_is_planned_booked_met_and_told_to_a_calendar_program() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-11-30T09:00:00Z", data);
        var browser = Browser.open()) {
      String patient = furnish(server);
      Page page = browser.newVisitor(server.url());
      Keys keys = new Keys(page);
      page.navigate("/sign-in");
      keys.type("#f-login", "dr-ada").type("#f-password", PASSWORD).enter("main .button");

      plan(page, keys, patient);
      book(page, keys, browser);
      refuse(page, keys, browser);
      meet(page, keys, browser);
      feed(page, keys, browser);

      server.clock().advance(Duration.ofDays(60));
      page.navigate("/today");
      assertThat(page.textContent("main")).contains("Sessions due and late", "late");
      browser.inspect(page, "today-late");
    }
  }

  private static void plan(Page page, Keys keys, String patient) {
    page.navigate("/patients/" + patient + "/courses/new");
    keys.choose("#f-concern", "androgenetic-alopecia").to("#f-product");
    page.keyboard().press("ArrowDown");
    keys.choose("#f-route", "injection").enter("form[method=get] .button");
    assertThat(page.textContent("main"))
        .contains(
            "Usual plan, from amini-2025", "4 sessions, one every 2 weeks", "Read in the study");
    assertThat(page.inputValue("#f-sessions")).isEqualTo("4");
  }

  private static void book(Page page, Keys keys, Browser browser) {
    browser.inspect(page, "course-new");
    keys.type("#f-sessions", "3").type("#f-why", "Held on paper in March");
    keys.enter("main form[method=post] .button");
    assertThat(page.textContent("main"))
        .contains("3 days before to 5 days after", "Held on paper in March", "30 Nov 2026");
    browser.inspect(page, "course-plan");
    page.navigate("/calendar/new?number=P-1");
    keys.choose("#f-kind", "SESSION").to("#f-time");
    page.fill("#f-time", "10:30");
    keys.to("#f-room");
    page.keyboard().press("ArrowDown");
    keys.enter("main form .button");
    assertThat(page.textContent("main")).contains("30 Nov 2026, 10:30", "Room 1", "Ann Smith");
    browser.inspect(page, "booking");
  }

  private static void refuse(Page page, Keys keys, Browser browser) {
    page.navigate("/calendar/new?number=P-2");
    keys.choose("#f-kind", "CONSULTATION").to("#f-time");
    page.fill("#f-time", "10:45");
    keys.to("#f-room");
    page.keyboard().press("ArrowDown");
    keys.enter("main form .button");
    assertThat(page.textContent(".callout.refused"))
        .contains("Room 1 is taken from 2026-11-30 10:30 to 11:00 by Ann Smith (P-1)");
    browser.inspect(page, "booking-refused");
    page.navigate("/calendar");
    assertThat(page.textContent("main")).contains("10:30–11:00", "Monday", "Sunday");
    browser.inspect(page, "calendar");
  }

  private static void meet(Page page, Keys keys, Browser browser) {
    page.navigate("/today");
    keys.enter("#booked button");
    assertThat(page.textContent("#booked")).contains("arrived");
    browser.inspect(page, "today-booked");
  }

  private static void feed(Page page, Keys keys, Browser browser) throws Exception {
    page.navigate("/calendar");
    keys.enter("#feed button");
    browser.inspect(page, "calendar-feed");
    String address = page.textContent("#feed-address");
    HttpResponse<byte[]> answer = get(address);
    var calendar = new CalendarBuilder().build(new ByteArrayInputStream(answer.body()));
    assertThat(calendar.getComponents(Component.VEVENT)).hasSize(1);
    assertThat(calendar.toString())
        .contains("Session P-1", "DTSTART:20261130T093000Z", "DTEND:20261130T100000Z", "Room 1")
        .doesNotContain("Ann", "Smith");
    assertThat(get(address.replace("/feeds/", "/feeds/x")).statusCode()).isEqualTo(404);
    page.navigate("/calendar");
    keys.enter("#feed form[action$=revoke] button");
    assertThat(get(address).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
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
    server.bean(Rooms.class).open(staff, "Room 1").orThrow();
    server
        .bean(Products.class)
        .enter(
            staff,
            new ProductDetails(
                "Example vesicles",
                "Example Maker",
                ProductSource.ADIPOSE_MSC,
                ProductForm.FROZEN,
                Set.of(Route.INJECTION),
                "-80 °C",
                4,
                8))
        .orThrow();
    Patients patients = server.bean(Patients.class);
    LocalDate born = LocalDate.parse("1984-05-17");
    patients.register(staff, "P-2", Person.of("Bob Jones", born, Sex.MALE)).orThrow();
    return patients
        .register(staff, "P-1", Person.of("Ann Smith", born, Sex.FEMALE))
        .orThrow()
        .id()
        .toString();
  }
}
