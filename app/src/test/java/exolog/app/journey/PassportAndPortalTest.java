package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import exolog.app.ExologProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What someone who is not of the clinic's staff can open, and what they cannot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassportAndPortalTest {
  /** A drawing needs its name, its figures in words, and a list or table beside it. */
  private static final String CHARTS_WITHOUT_WORDS =
      """
      () => [...document.querySelectorAll('main svg')].filter(svg => {
        const words = (svg.getAttribute('aria-labelledby') || '').split(' ')
          .map(id => (document.getElementById(id) || {textContent: ''}).textContent.trim());
        return svg.getAttribute('role') !== 'img' || words.length !== 2 || words.some(w => w.length < 10)
          || !svg.closest('section').querySelector('table, ul.plain');
      }).map(svg => svg.outerHTML.slice(0, 120))
      """;

  @TempDir static Path directory = Path.of("set by JUnit");

  private ExologProcess demo;
  private Browser browser;
  private String passport;

  @BeforeAll
  void open() throws IOException {
    demo = ExologProcess.serving(directory.resolve("data"), "--demo");
    browser = Browser.open();
    passport = demo.greeting().get("passport").asString().substring(demo.url().length());
  }

  @AfterAll
  void close() {
    browser.close();
    demo.close();
  }

  @Test
  void anyone_with_the_number_reads_the_facts_and_what_was_not_tested() throws Exception {
    HttpResponse<String> page = demo.get(passport);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("In date, not recalled", "12 of 15 tested", "Potency", "Not tested")
        .contains("It makes no promise about results")
        .contains("this vial is invented")
        .doesNotContain("<script", "Demo patient", "DEMO-DONOR");
  }

  @Test
  void a_passport_leaves_nothing_in_the_browser_and_is_not_for_search_engines() throws Exception {
    Map<String, List<String>> headers = demo.get(passport).headers().map();
    assertThat(headers).doesNotContainKeys("set-cookie", "Set-Cookie");
    assertThat(headers.get("x-robots-tag")).containsExactly("noindex");
    assertThat(headers.get("cache-control")).containsExactly("max-age=60, public");
    assertThat(headers.get("content-security-policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "script-src 'self'");
  }

  @Test
  void every_number_that_is_no_vial_gets_the_same_answer() throws Exception {
    HttpResponse<String> unknown = demo.get("/p/0000000000000000");
    assertThat(unknown.statusCode()).isEqualTo(404);
    for (String other : List.of("/p/x", "/p/%F0%9F%92%89", "/p/", "/p/A/B", "/p/x?country=FR")) {
      HttpResponse<String> answer = demo.get(other);
      assertThat(answer.statusCode()).as(other).isEqualTo(404);
      assertThat(answer.body()).as(other).isEqualTo(unknown.body());
      assertThat(answer.headers().map().keySet())
          .as(other)
          .isEqualTo(unknown.headers().map().keySet());
    }
  }

  @Test
  void the_law_shown_is_that_of_the_country_chosen() throws Exception {
    assertThat(demo.get(passport).body()).contains("Legal status: Germany");
    assertThat(demo.get(passport + "?country=US").body())
        .contains("Legal status: United States", "approved by the FDA", "medwatch");
    assertThat(demo.get(passport + "?country=%3Cscript%3E").body())
        .contains("Legal status: other countries")
        .doesNotContain("<script");
  }

  @Test
  void a_passport_reads_well_on_a_desk_a_phone_and_in_the_dark() {
    Page page = browser.newVisitor(demo.url());
    page.navigate(passport);
    browser.inspect(page, "passport");
    page.navigate("/p/unknown");
    browser.inspect(page, "passport-unknown");
    assertThat(page.context().cookies()).isEmpty();
  }

  @Test
  void the_patient_sees_the_own_change_forecast_and_vials_and_nobody_elses() {
    Page page = signedIn("patient");
    page.navigate("/mine");
    assertThat(page.locator("main").innerText())
        .contains("Demo patient 0001", "Your change", "What was expected", "Twenty people like you")
        .contains("How sure are we?", "Your vials", "call the emergency number")
        .doesNotContain("Demo patient 0002", "CRPS");
    browser.inspect(page, "mine");
    String own = page.locator("main").innerText();
    page.navigate("/mine?patient=DEMO-0002");
    assertThat(page.locator("main").innerText()).isEqualTo(own);
    page.locator("main a[href^='/p/']").first().click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Vial passport");
  }

  @Test
  void each_role_stays_behind_its_own_door() {
    String record = demo.greeting().get("patient").asString().substring(demo.url().length());
    assertThat(statuses("patient", List.of(record, "/patients", "/vials", "/today", "/results")))
        .containsOnly(403);
    assertThat(statuses("clinician", List.of("/mine", "/clinic"))).containsOnly(403);
    assertThat(statuses("clinician", List.of("/results"))).containsOnly(200);
    assertThat(statuses("analyst", List.of("/mine", "/patients", record))).containsOnly(403);
  }

  @Test
  void the_analyst_reads_how_often_forecasts_held_and_what_evidence_they_rest_on() {
    Page page = signedIn("analyst");
    page.navigate("/results");
    assertThat(page.locator("main").innerText())
        .contains("frozen forecasts scored", "Against the published controls", "synthetic")
        .containsPattern("Of 80 % ranges, \\d+ of 100 held the result; could be \\d+ to \\d+\\.")
        .doesNotContain("Demo patient");
    browser.inspect(page, "results");
    page.getByText("Hair density").last().click();
    assertThat(page.locator("main").innerText()).contains("Used", "Not used");
    browser.inspect(page, "results-evidence");
    assertThat(page.navigate("/results/evidence/no-such-measure").status()).isEqualTo(404);
  }

  @Test
  void the_analyst_asks_how_much_is_the_patient_the_vial_and_the_hand() {
    Page page = signedIn("analyst");
    page.navigate("/results");
    page.getByText("How much is the patient").click();
    assertThat(page.url()).endsWith("/results/sources");
    assertThat(page.locator("main").innerText())
        .contains("not causes", "agreed to the registry", "synthetic")
        .containsPattern("by the same hand: their changes lie \\d+ hairs/cm² apart on average")
        .doesNotContain("Demo patient");
    browser.inspect(page, "results-sources");
  }

  @Test
  void the_analyst_reaches_everything_by_keyboard_and_reads_every_chart_without_seeing_it() {
    Page page = signedIn("analyst");
    var keys = new Keys(page);
    for (String path : List.of("/results", "/results/sources")) {
      page.navigate(path);
      assertThat(keys.walk()).as(path).isEqualTo(keys.usable()).hasSizeGreaterThan(8);
      page.navigate(path);
      keys.to("a.skip");
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).as("skip link").isEqualTo("main");
      keys.to("main summary");
      page.keyboard().press("Space");
      assertThat(page.evaluate("document.activeElement.closest('details').open")).isEqualTo(true);
      var unread = (List<?>) page.evaluate(CHARTS_WITHOUT_WORDS);
      assertThat(unread).as("charts on %s that say nothing", path).isEmpty();
      assertThat(page.locator("main svg.chart").count()).as(path).isPositive();
    }
    page.navigate("/results");
    keys.enter("main a[href='/results/sources']");
    assertThat(page.url()).endsWith("/results/sources");
    keys.enter(".crumbs a");
    assertThat(page.url()).endsWith("/results");
  }

  private List<Integer> statuses(String role, List<String> paths) {
    Page page = signedIn(role);
    return paths.stream().map(path -> page.navigate(path).status()).toList();
  }

  private Page signedIn(String role) {
    JsonNode login = demo.greeting().get("logins").get(role);
    Page page = browser.newVisitor(demo.url());
    page.navigate("/sign-in");
    page.getByLabel("Login").fill(login.get("user").asString());
    page.getByLabel("Password").fill(login.get("password").asString());
    page.keyboard().press("Enter");
    page.getByText("Sign out").waitFor();
    return page;
  }
}
