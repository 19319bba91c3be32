package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import exolog.app.ExologProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A lot's page in the demo clinic: its rules, a certificate with faults, a release refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LotPageTest {
  @TempDir private static Path directory;

  @SuppressWarnings("NullAway.Init")
  private ExologProcess demo;

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @BeforeAll
  void open() throws IOException {
    demo = ExologProcess.serving(directory.resolve("data"), "--demo");
    browser = Browser.open();
  }

  @AfterAll
  void close() {
    browser.close();
    demo.close();
  }

  @Test
  void a_lot_says_what_its_rules_found_and_a_faulty_certificate_is_refused_by_rule_in_words() {
    Page page = signedIn();
    page.navigate("/vials");
    page.locator("main a[href^='/lots/']:has-text('DEMO-A3')").first().click();
    String shown = page.locator("main").innerText();
    assertThat(shown)
        .contains("Lot DEMO-A3", "On hold", "Can be released", "not how good it is")
        .contains("endotoxin is 0.12 EU/mL", "Demo laboratory", "SHA-256");
    browser.inspect(page, "lot");
    enterFaultyCertificate(page);
    assertThat(page.locator("main").innerText())
        .contains("Cannot be released", "expected at most 0.5 EU/mL", "Another laboratory");
    page.fill("#f-reason", "looks fine to me");
    page.fill("#f-password", password());
    page.click("button:has-text('Sign and release')");
    assertThat(page.locator("[role=alert]").innerText())
        .contains("END-01 Endotoxin", "endotoxin is 3.2 [EU]/mL", "MYC-01 Mycoplasma");
    browser.inspect(page, "lot-refused");
  }

  private static void enterFaultyCertificate(Page page) {
    page.fill("#f-issuer", "Another laboratory");
    page.fill("#f-issuedOn", "2099-01-01");
    page.setInputFiles(
        "#f-file",
        new FilePayload(
            "paper.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
    page.click("summary:has-text('As JSON')");
    page.fill("#f-document", "{\"endotoxin\": \"3.2 EU/mL\", \"mycoplasma\": \"positive\"}");
    page.click("button:has-text('Keep this certificate')");
  }

  private Page signedIn() {
    Page page = browser.newVisitor(demo.url());
    JsonNode login = demo.greeting().get("logins").get("clinician");
    page.navigate("/sign-in");
    page.fill("input[name=login]", login.get("user").asString());
    page.fill("input[name=password]", login.get("password").asString());
    page.keyboard().press("Enter");
    page.waitForURL("**/today");
    return page;
  }

  private String password() {
    return demo.greeting().get("logins").get("clinician").get("password").asString();
  }
}
