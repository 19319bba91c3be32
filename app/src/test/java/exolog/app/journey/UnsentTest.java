package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DrawLoad;
import exolog.core.course.Administration;
import exolog.core.course.Courses;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a session outlives a lost network, and is sent once. */
class UnsentTest {
  private static final String KEPT = "Saved on this device, not yet sent.";

  @TempDir private Path data;

  @Test
  void what_was_recorded_without_a_network_is_sent_once_when_it_comes_back() throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      Page page = atTheChair(server, browser, load);
      page.context().setOffline(true);
      fill(page, vial(load), 150);
      page.click("#record");
      page.waitForSelector("#kept:has-text('" + KEPT + "')");
      page.click("#record");
      page.waitForTimeout(500);
      assertThat(page.textContent("#kept")).contains(KEPT);
      browser.inspect(page, "session-unsent");
      assertThat(given(server, load)).isEmpty();
      Instant pressed = Instant.now();
      server.clock().advance(Duration.ofMinutes(20));
      page.context().setOffline(false);
      page.waitForSelector("#status.said");
      assertThat(page.textContent("#status")).contains("Drawn: 150 µL");
      assertThat(page.textContent("#kept")).contains("Sent: the record has it.");
      assertThat(stored(page)).isZero();
      page.reload();
      page.waitForTimeout(500);
      List<Administration> given = given(server, load);
      assertThat(given).as("exactly one set").hasSize(1);
      assertThat(given.getFirst().at())
          .as("when it was given, not when it arrived")
          .isBetween(pressed.minusSeconds(60), pressed.plusSeconds(60));
      assertThat(draws(server, load)).isEqualTo(1);
    }
  }

  @Test
  void an_answer_that_was_lost_leads_to_no_second_draw() throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      Page page = atTheChair(server, browser, load);
      fill(page, vial(load), 150);
      // It reaches the server, and the answer does not come back.
      page.evaluate(
          """
          async () => { const act = document.getElementById('act');
            await fetch(act.action, {method: 'POST', body: new URLSearchParams(new FormData(act)), redirect: 'manual'}); }
          """);
      assertThat(given(server, load)).hasSize(1);
      page.click("#record");
      page.waitForSelector("#status.said");
      assertThat(page.textContent("#status")).contains("Already recorded: 150 µL");
      assertThat(given(server, load)).hasSize(1);
      assertThat(draws(server, load)).isEqualTo(1);
    }
  }

  @Test
  void a_sign_in_that_ran_out_loses_nothing() throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      Page page = atTheChair(server, browser, load);
      fill(page, vial(load), 150);
      page.context().clearCookies();
      page.click("#record");
      page.waitForFunction("() => !document.getElementById('act')");
      assertThat(given(server, load)).isEmpty();
      signIn(page, load.login());
      page.click("#unsent a");
      page.waitForSelector("#status.said");
      assertThat(page.textContent("#status")).contains("Drawn: 150 µL");
      assertThat(given(server, load)).hasSize(1);
      assertThat(stored(page)).isZero();
    }
  }

  @Test
  void a_refused_form_says_why_stays_and_is_not_sent_again_by_itself() throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      Page page = atTheChair(server, browser, load);
      page.context().setOffline(true);
      fill(page, vial(load), 150);
      page.click("#record");
      page.waitForSelector("#kept:has-text('" + KEPT + "')");
      server.bean(Vials.class).hold(load.actor(), vial(load).id(), "cap loose").orThrow();
      page.context().setOffline(false);
      page.waitForSelector(".donot");
      assertThat(page.textContent(".donot")).contains("is on hold (cap loose)");
      assertThat(page.textContent("#kept")).contains("What was typed stays on this device");
      browser.inspect(page, "session-refused-late");
      page.navigate("/today");
      assertThat(page.textContent("#unsent")).contains("not yet sent: 1");
      page.click("#unsent a");
      page.waitForSelector("#kept:has-text('" + KEPT + "')");
      assertThat(page.inputValue("#f-volume-1")).isEqualTo("150");
      assertThat(given(server, load)).isEmpty();
      page.click("#kept button");
      page.waitForLoadState();
      assertThat(page.inputValue("#f-volume-1")).isEmpty();
      assertThat(stored(page)).isZero();
    }
  }

  @Test
  void a_tab_closed_half_way_and_another_person_on_the_tablet() throws Exception {
    try (var server = ServerUnderTest.startedAt(Instant.now().toString(), data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      server
          .bean(Accounts.class)
          .open(
              load.actor(),
              AccountOpening.of("other-nurse", DrawLoad.PASSWORD, "Other Nurse", Role.NURSE))
          .orThrow();
      Page half = atTheChair(server, browser, load);
      BrowserContext tablet = half.context();
      fill(half, vial(load), 150);
      half.waitForSelector("#kept:has-text('" + KEPT + "')");
      half.close();
      Page again = tablet.newPage();
      again.navigate("/sessions/" + load.session(0).id());
      again.waitForSelector("#kept:has-text('" + KEPT + "')");
      assertThat(again.inputValue("#f-volume-1")).isEqualTo("150");

      tablet.clearCookies();
      signIn(again, "other-nurse");
      again.navigate("/sessions/" + load.session(0).id());
      again.waitForTimeout(300);
      assertThat(again.inputValue("#f-volume-1")).isEmpty();
      assertThat(again.isVisible("#kept")).isFalse();
      again.navigate("/today");
      assertThat(again.isVisible("#unsent")).isFalse();
      again.click("header .who button");
      again.waitForURL("**/sign-in?out");

      signIn(again, load.login());
      assertThat(again.textContent("#unsent")).contains("not yet sent: 1");
      again.click("header .who button");
      assertThat(again.textContent("#unsent")).contains("Signing out deletes them");
      again.click("header .who button");
      again.waitForURL("**/sign-in?out");
      assertThat(stored(again)).isZero();
      assertThat(given(server, load)).isEmpty();
    }
  }

  private static Page atTheChair(ServerUnderTest server, Browser browser, DrawLoad load) {
    Page page = browser.newVisitor(server.url());
    signIn(page, load.login());
    page.navigate("/sessions/" + load.session(0).id());
    return page;
  }

  private static void signIn(Page page, String login) {
    page.navigate("/sign-in");
    page.fill("#f-login", login);
    page.fill("#f-password", DrawLoad.PASSWORD);
    page.click("main .button");
    page.waitForURL("**/today");
  }

  private static void fill(Page page, Vial vial, int microlitres) {
    page.fill("#f-code", vial.serial().text());
    page.selectOption("#f-region-1", "scalp-vertex");
    page.fill("#f-points-1", "12");
    page.fill("#f-volume-1", String.valueOf(microlitres));
    // A form is kept a moment after the last key.
    page.waitForTimeout(400);
  }

  private static Vial vial(DrawLoad load) {
    return load.anyVial(new SplittableRandom(1));
  }

  private static int stored(Page page) {
    return ((Number) page.evaluate("localStorage.length")).intValue();
  }

  private static List<Administration> given(ServerUnderTest server, DrawLoad load) {
    return server.bean(Courses.class).given(load.actor(), load.session(0).id());
  }

  private static int draws(ServerUnderTest server, DrawLoad load) {
    return server.bean(Vials.class).find(load.actor(), vial(load).id()).orElseThrow().draws();
  }
}
