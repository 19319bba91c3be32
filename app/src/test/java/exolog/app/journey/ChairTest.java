package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DemoAccess;
import exolog.cohort.DemoClinic;
import exolog.cohort.DrawLoad;
import exolog.core.audit.Audit;
import exolog.core.calendar.Booking;
import exolog.core.calendar.BookingWish;
import exolog.core.calendar.Bookings;
import exolog.core.course.Closing;
import exolog.core.course.Closings;
import exolog.core.course.Courses;
import exolog.core.course.DrawRequest;
import exolog.core.course.DrawResult;
import exolog.core.course.Draws;
import exolog.core.course.GivenPoint;
import exolog.core.course.MapRow;
import exolog.core.course.Materials;
import exolog.core.course.Regions;
import exolog.core.course.Session;
import exolog.core.course.Spot;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.id.SessionId;
import exolog.core.patient.Patients;
import exolog.core.practice.Rooms;
import exolog.core.tenancy.Actor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session at the chair: scanned, mapped, repeated; by keys on a tablet, and by two at once. */
class ChairTest {
  private static final int TABLET_WIDE = 820;
  private static final int TABLET_HIGH = 1180;

  @TempDir private Path data;

  @Test
  void a_session_is_begun_by_its_vial_and_given_as_last_time_by_keys_on_a_tablet()
      throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 2, 2);
      lastTime(server, load);
      server.clock().advance(Duration.ofDays(28));
      Vial vial = load.anyVial(new SplittableRandom(1));
      Page page = signedIn(server, browser, load);
      Keys keys = new Keys(page);
      page.setViewportSize(TABLET_WIDE, TABLET_HIGH);

      keys.type("#scan-code", "0000").enter("#scan-code + .button");
      assertThat(page.textContent(".callout.refused")).isNotBlank();
      keys.type("#f-code", vial.serial().grouped()).leave("Enter");
      assertThat(page.textContent("main")).contains("Whose session is it?", "Load Patient 0");
      browser.inspect(page, "scan-whose");
      page.setViewportSize(TABLET_WIDE, TABLET_HIGH);
      keys.enter("button[aria-label^='Session of Load Patient 0']");
      keys.to("#f-practitioner");
      page.keyboard().press("ArrowDown");
      keys.enter("main .button[class=button]");
      assertThat(page.textContent("h1")).isEqualTo("Session 2");
      assertThat(page.inputValue("#f-code")).isEqualTo(vial.serial().text());

      keys.enter("button[value=repeat]");
      assertThat(page.inputValue("#f-region-1")).isEqualTo("scalp-vertex");
      assertThat(page.inputValue("#f-points-1")).isEqualTo("12");
      assertThat(page.inputValue("#f-position-2")).isEqualTo("25/75");
      assertThat(page.inputValue("#f-device-2")).isEqualTo("Pen 4");
      assertThat(page.inputValue("#f-lot-2")).as("lots are not repeated").isEmpty();
      assertThat(page.inputValue("#f-code")).isEqualTo(vial.serial().text());
      browser.inspect(page, "session-repeated");
      page.setViewportSize(TABLET_WIDE, TABLET_HIGH);
      assertThat(keys.walk()).noneMatch(stop -> stop.matches(".*(WITHOUT|OUT OF|COVERED).*"));

      keys.type("#f-volume-2", "60").choose("#f-vial-2", "2").enter("#record");
      assertThat(page.textContent(".callout.refused")).isNotBlank();
      assertThat(page.inputValue("#f-volume-2")).isEqualTo("60");
      keys.choose("#f-vial-2", "1").enter("#record");
      assertThat(page.textContent("#status")).contains("Drawn: 360 µL");
      assertThat(server.bean(Vials.class).find(load.actor(), vial.id()).orElseThrow().draws())
          .as("one draw for all its points")
          .isEqualTo(1);
    }
  }

  @Test
  void what_forbids_a_vial_is_said_at_the_scan_before_anything_begins() throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      Vial vial = load.anyVial(new SplittableRandom(1));
      Session first = load.session(0);
      server.bean(Vials.class).hold(load.actor(), vial.id(), "label torn").orThrow();
      Page page = signedIn(server, browser, load);
      Keys keys = new Keys(page);
      page.navigate("/courses/" + first.course());
      keys.type("#scan-code", vial.serial().text()).enter("#scan-code + .button");
      assertThat(page.url()).as("the session of today goes on").contains(first.id().toString());
      assertThat(page.textContent(".donot")).contains("is on hold (label torn)");

      server.clock().advance(Duration.ofDays(28));
      page = signedIn(server, browser, load);
      keys = new Keys(page);
      page.navigate("/courses/" + first.course());
      keys.type("#scan-code", vial.serial().text()).enter("#scan-code + .button");
      assertThat(page.textContent(".donot")).contains("is on hold (label torn)");
      browser.inspect(page, "scan-forbidden");
      assertThat(server.bean(Courses.class).sessions(load.actor(), first.course())).hasSize(1);
    }
  }

  @Test
  void a_booking_knows_whose_session_it_is_and_who_treats() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 2, 1);
      Session first = load.session(1);
      server.clock().advance(Duration.ofDays(28));
      var wish =
          new BookingWish(
              first.patient(),
              Optional.empty(),
              Booking.Kind.SESSION,
              server.bean(Rooms.class).open(load.actor(), "Room 1").orThrow().id(),
              first.practitioner(),
              LocalDateTime.parse("2026-03-30T11:00"),
              30,
              "");
      Booking booking = server.bean(Bookings.class).book(load.actor(), wish).orThrow();
      Vial vial = load.anyVial(new SplittableRandom(1));
      Page page = signedIn(server, browser, load);
      page.navigate("/calendar/" + booking.id());
      new Keys(page).type("#scan-code", vial.serial().text()).enter("#scan-code + .button");
      assertThat(page.textContent("h1")).isEqualTo("Session 2");
      assertThat(page.inputValue("#f-code")).isEqualTo(vial.serial().text());
      Session begun = server.bean(Courses.class).sessions(load.actor(), first.course()).getLast();
      assertThat(page.url()).contains(begun.id().toString());
      assertThat(begun.practitioner()).isEqualTo(first.practitioner());
    }
  }

  @Test
  void a_press_on_the_picture_fills_the_next_row_and_the_picture_says_what_the_table_says()
      throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      Page page = signedIn(server, browser, load);
      page.navigate("/sessions/" + load.session(0).id());
      page.fill("#f-depth-1", "1500");
      page.fill("#f-volume-1", "20");
      for (int press = 1; press <= 8; press++) {
        page.click("[data-region=scalp-vertex]");
        page.waitForSelector("#picture .said.full:text-is('" + (press + 1) + "')");
        if (press == 1) {
          // The first row had been begun by hand: the press leaves it alone.
          assertThat(page.inputValue("#f-region-1")).isEmpty();
          page.selectOption("#f-region-1", "scalp-frontal");
        }
      }
      assertThat(page.inputValue("#f-position-9")).matches("50/(49|50|51)");
      assertThat(page.inputValue("#f-volume-9")).isEqualTo("20");
      browser.inspect(page, "session-pressed");
      page.fill("#f-code", load.anyVial(new SplittableRandom(1)).serial().text());
      page.click("#record");
      page.waitForSelector("#status.said");
      List<GivenPoint> map = map(server, load);
      assertThat(map).hasSize(9);
      assertThat(map).filteredOn(point -> point.spot().isPresent()).hasSize(8);
    }
  }

  @Test
  void a_face_is_mapped_by_thirds_named_sites_and_the_patients_own_left() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      DemoAccess demo = DemoClinic.open(server.bean(DataSource.class), server.clock());
      Actor staff = Actor.software(demo.clinic(), "chair");
      Session session = faceSession(server, staff);
      Page page = browser.newVisitor(server.url());
      page.navigate("/sign-in");
      page.fill("#f-login", demo.clinician().user());
      page.fill("#f-password", demo.clinician().password());
      page.click("main .button");
      page.waitForURL("**/today");
      browser.inspect(page, "today-scan");
      page.navigate("/sessions/" + session.id());
      page.click("[data-region=face-middle-left]");
      page.waitForSelector("#picture .said.full:text-is('1')");
      assertThat(page.locator("#picture .dot.full").boundingBox().x)
          .as("the patient's left is the picture's right")
          .isGreaterThan(page.locator("#picture .head").boundingBox().x + 100);
      page.selectOption("#f-region-2", "face-eye-right");
      page.fill("#f-points-2", "6");
      page.selectOption("#f-region-3", "neck");
      page.waitForSelector("#picture .said.full:text-is('2: 6 ×')");
      browser.inspect(page, "session-face");
    }
  }

  private static Session faceSession(ServerUnderTest server, Actor staff) {
    Courses courses = server.bean(Courses.class);
    return server.bean(Patients.class).search(staff, "", Optional.empty()).rows().stream()
        .flatMap(patient -> courses.of(staff, patient.id()).stream())
        .filter(course -> course.concern() == Concern.FACIAL_AGEING && course.end().isEmpty())
        .flatMap(course -> courses.sessions(staff, course.id()).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void two_who_record_in_one_session_both_keep_what_they_gave_and_a_closed_session_loses_nothing()
      throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      Vial vial = load.anyVial(new SplittableRandom(1));
      Page one = at(server, browser, load);
      Page other = at(server, browser, load);
      row(one, vial, "scalp-vertex", 100);
      row(other, vial, "scalp-frontal", 200);
      record(one);
      record(other);
      assertThat(map(server, load))
          .extracting(point -> point.region().code() + " " + point.volume())
          .containsExactlyInAnyOrder("scalp-vertex 100 µL", "scalp-frontal 200 µL");

      row(one, vial, "scalp-midscalp", 300);
      close(server, load);
      one.click("#record");
      one.waitForSelector(".donot");
      assertThat(one.textContent(".donot")).contains("This session is closed.");
      assertThat(one.inputValue("#f-volume-1")).isEqualTo("300");
      assertThat(one.textContent("#kept")).contains("What was typed stays on this device");
      assertThat(map(server, load)).hasSize(2);
    }
  }

  @Test
  void the_same_form_sent_twice_is_answered_with_its_receipt() throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var nurse = new Visitor(server.url())) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      Vial vial = load.anyVial(new SplittableRandom(1));
      nurse.signIn(load.login(), DrawLoad.PASSWORD);
      String page = "/sessions/" + load.session(0).id();
      String body = nurse.get(page).body();
      String token = body.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
      Map<String, String> form =
          Map.of(
              "_csrf", token,
              "once", UUID.randomUUID().toString(),
              "code", vial.serial().text(),
              "dose", "1",
              "region-1", "scalp-vertex",
              "volume-1", "100",
              "region-7", "scalp-frontal",
              "volume-7", "50");
      assertThat(nurse.post(page + "/draws", form).body()).contains("Drawn: 150 µL");
      assertThat(nurse.post(page + "/draws", form).body())
          .contains("Already recorded: 150 µL was drawn by the first press");
      assertThat(map(server, load)).hasSize(2);
      assertThat(server.bean(Audit.class).verify(load.actor()))
          .isInstanceOf(exolog.core.audit.ChainCheck.Intact.class);
    }
  }

  private static void lastTime(ServerUnderTest server, DrawLoad load) {
    Session session = load.session(0);
    Vial vial = load.anyVial(new SplittableRandom(2));
    Materials pen = new Materials(Optional.empty(), Optional.of("Pen 4"), Optional.of("CART-1"));
    var regions = Regions.published();
    List<MapRow> rows =
        List.of(
            new MapRow(
                1,
                vial.id(),
                regions.find("scalp-vertex").orElseThrow(),
                Optional.of(12),
                Optional.empty(),
                Optional.of(1500),
                300,
                pen),
            new MapRow(
                2,
                vial.id(),
                regions.find("scalp-frontal").orElseThrow(),
                Optional.empty(),
                Optional.of(new Spot(0.25, 0.75)),
                Optional.of(1000),
                50,
                pen));
    var wish =
        new DrawRequest(
            UUID.randomUUID(), session.id(), Optional.empty(), Route.INJECTION, 1, false, rows);
    assertThat(server.bean(Draws.class).draw(load.actor(), wish))
        .isInstanceOf(DrawResult.Drawn.class);
    close(server, load);
  }

  private static void close(ServerUnderTest server, DrawLoad load) {
    Closings closings = server.bean(Closings.class);
    String told = closings.aftercare(load.actor()).getFirst().key();
    closings
        .close(
            load.actor(),
            load.session(0).id(),
            new Closing(1, true, Map.of(), Set.of(told), ""),
            "")
        .orThrow();
  }

  private static List<GivenPoint> map(ServerUnderTest server, DrawLoad load) {
    SessionId session = load.session(0).id();
    return server.bean(Courses.class).map(load.actor(), session);
  }

  private static Page at(ServerUnderTest server, Browser browser, DrawLoad load) {
    Page page = signedIn(server, browser, load);
    page.navigate("/sessions/" + load.session(0).id());
    return page;
  }

  private static void row(Page page, Vial vial, String region, int microlitres) {
    page.fill("#f-code", vial.serial().text());
    page.selectOption("#f-region-1", region);
    page.fill("#f-volume-1", String.valueOf(microlitres));
  }

  private static void record(Page page) {
    page.click("#record");
    page.waitForSelector("#status.said");
  }

  private static Page signedIn(ServerUnderTest server, Browser browser, DrawLoad load) {
    Page page = browser.newVisitor(server.url());
    page.navigate("/sign-in");
    page.fill("#f-login", load.login());
    page.fill("#f-password", DrawLoad.PASSWORD);
    page.click("main .button");
    page.waitForURL("**/today");
    return page;
  }
}
