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

/** What someone who is not of the clinic's staff can open, and what they cannot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassportAndPortalTest {
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
        .contains("In date, not recalled", "8 of 11 tested", "Potency", "Not tested")
        .contains("It makes no promise about results")
        .contains("this vial is invented")
        .doesNotContain("<script", "Demo patient", "DEMO-DONOR");
  }

  @Test
  void a_passport_leaves_nothing_in_the_browser_and_is_not_for_search_engines() throws Exception {
    Map<String, List<String>> headers = demo.get(passport).headers().map();
    assertThat(headers).doesNotContainKeys("set-cookie", "Set-Cookie");
    assertThat(headers.get("x-robots-tag")).containsExactly("noindex, nofollow");
    assertThat(headers.get("cache-control")).containsExactly("max-age=60, public");
    assertThat(headers.get("content-security-policy").getFirst()).contains("default-src 'none'");
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
}
