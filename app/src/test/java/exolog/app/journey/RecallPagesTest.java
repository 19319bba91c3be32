package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import exolog.app.server.ServerUnderTest;
import exolog.core.course.DrawReason;
import exolog.core.course.DrawResult.Drawn;
import exolog.core.course.DrawResult.Refused;
import exolog.core.product.LotStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallPagesTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir private Path data;

  @Test
  void two_people_take_a_recall_from_its_draft_to_closed() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T18:40:00Z", data);
        var browser = Browser.open()) {
      var clinic = new RecallClinic(server);
      Page nurse = clinic.nurse(browser);
      String recall = drafted(nurse, clinic, "real");
      assertThat(nurse.innerText("#next")).contains("You drafted this").doesNotContain("stop the");
      browser.inspect(nurse, "recall-draft");
      onlyAClinicianApproves(clinic, recall);
      server.clock().advance(Duration.ofMinutes(12));

      Page clinician = clinic.clinician(browser);
      clinician.navigate("/today");
      assertThat(clinician.innerText("main")).contains("Recall of Lot " + clinic.lot().number());
      clinician.navigate(recall);
      clinician.click("button:has-text('Approve and stop the stock')");
      assertThat(clinician.innerText("#status")).contains("The stock is stopped");
      assertThat(clinic.lot().status()).isEqualTo(LotStatus.RECALLED);
      assertThat(((Refused) clinic.draw(0)).first().reason()).isEqualTo(DrawReason.LOT_RECALLED);

      nurse.navigate(recall);
      assertThat(nurse.innerText("main"))
          .contains("Vials that nobody has counted yet: 2.")
          .doesNotContain("everything that came in is accounted for");
      assertThat(nurse.innerText("#stock")).contains("Freezer", "2 vials");
      assertThat(nurse.innerText("#list")).contains("L-0", "L-1", "L-2", "not asked about contact");
      browser.inspect(nurse, "recall-approved");
      tell(server, nurse, recall);
      count(nurse, recall);
      nurse.click("button:has-text('Begin the final account')");
      nurse.click("button:has-text('Close the recall')");
      assertThat(nurse.innerText(".callout.refused"))
          .contains("µL are missing.", "Give the reason why it is closed all the same.");
      browser.inspect(nurse, "recall-reconciling");
      nurse.fill("#f-note", "one drop spilt at the count, seen by two");
      nurse.click("button:has-text('Close the recall')");
      assertThat(nurse.innerText("#next"))
          .contains("Closed with something missing", "1 h 12 min", "µL are missing.", "spilt");
      browser.inspect(nurse, "recall-closed");
      paper(browser, nurse, recall);
    }
  }

  @Test
  void an_exercise_is_marked_on_every_page_and_stops_nothing() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T18:40:00Z", data);
        var browser = Browser.open()) {
      var clinic = new RecallClinic(server);
      Page nurse = clinic.nurse(browser);
      String recall = drafted(nurse, clinic, "exercise");
      Page clinician = clinic.clinician(browser);
      clinician.navigate(recall);
      clinician.click("button:has-text('Approve the exercise')");
      assertThat(clinician.innerText("#stock")).contains("Stock that would be stopped");
      for (String page : new String[] {recall, recall + "/list"}) {
        clinician.navigate(page);
        assertThat(clinician.innerText(".exercise")).startsWith("EXERCISE");
      }
      assertThat(clinic.lot().status()).isEqualTo(LotStatus.RELEASED);
      assertThat(clinic.draw(0)).isInstanceOf(Drawn.class);
      clinician.navigate("/recalls");
      assertThat(clinician.innerText("table")).contains("Exercise: recall of Lot", "Approved");
      browser.inspect(clinician, "recalls");
    }
  }

  @Test
  void a_reactive_test_proposes_a_look_back_that_is_answered_by_a_person() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      var clinic = new RecallClinic(server);
      Page nurse = clinic.nurse(browser);
      reactive(nurse, clinic, "hbv");
      reactive(nurse, clinic, "hcv");
      nurse.navigate("/today");
      browser.inspect(nurse, "today-look-back");
      nurse.click("text=reactive for hbv");
      browser.inspect(nurse, "look-backs");
      nurse.click(".callout:has-text('hbv') button:has-text('Turn it down')");
      assertThat(nurse.innerText(".callout.refused")).contains("Say why nothing is recalled");
      nurse.fill(".callout:has-text('reactive for hbv') input[name=reason]", "specimen mixed up");
      nurse.click(".callout:has-text('reactive for hbv') button:has-text('Turn it down')");
      assertThat(nurse.innerText("#status")).contains("Turned down");
      nurse.click("button:has-text('Draft a recall of everything made of it')");
      assertThat(nurse.innerText("main"))
          .contains("Recall of Donor " + clinic.donor().code(), "reactive for hcv", "Class I");
      nurse.navigate("/today");
      assertThat(nurse.innerText(".flags")).contains("Recall of Donor").doesNotContain("reactive");
    }
  }

  private static void reactive(Page page, RecallClinic clinic, String agent) {
    page.navigate("/catalogue/donors/" + clinic.donor().id());
    page.fill("#f-agent", agent);
    page.check("[name=result][value=REACTIVE]");
    page.fill("#f-testedOn", "2026-02-20");
    page.click("button:has-text('Enter the test')");
    page.locator("#status.said").waitFor();
  }

  private static String drafted(Page page, RecallClinic clinic, String purpose) {
    page.navigate("/recalls/new");
    page.fill("#f-subject", "no such thing");
    page.check("[name=purpose][value=" + purpose + "]");
    page.check("[name=hazard][value=II]");
    page.fill("#f-reason", "endotoxin on retest");
    page.click("button:has-text('Keep the draft')");
    assertThat(page.innerText(".callout.refused")).contains("\"no such thing\"");
    page.fill("#f-subject", clinic.lot().number());
    page.click("button:has-text('Keep the draft')");
    assertThat(page.innerText("#status")).contains("Nothing is stopped");
    assertThat(clinic.lot().status()).isEqualTo(LotStatus.RELEASED);
    return page.url();
  }

  /** Not the nurse, whoever drafted it; and not the clinician what she drafted herself. */
  private static void onlyAClinicianApproves(RecallClinic clinic, String recall) throws Exception {
    String path = recall.substring(clinic.server.url().length());
    try (Visitor nurse = clinic.nurseByHand()) {
      String token = token(nurse.get(path).body());
      assertThat(nurse.post(path + "/approve", Map.of("_csrf", token)).statusCode()).isEqualTo(403);
      var withdrawal = nurse.post(path + "/withdraw", Map.of("_csrf", token));
      assertThat(withdrawal.statusCode()).as("the same token, another act").isEqualTo(422);
      assertThat(withdrawal.body()).contains("Say why this draft is dropped");
    }
    try (Visitor clinician = clinic.clinicianByHand()) {
      var own =
          clinician.post(
              "/recalls",
              Map.of(
                  "_csrf",
                  token(clinician.get("/recalls/new").body()),
                  "subject",
                  clinic.donor().code(),
                  "purpose",
                  "real",
                  "hazard",
                  "I",
                  "level",
                  "A",
                  "reason",
                  "hcv"));
      String address = own.uri().getPath();
      var refused =
          clinician.post(address + "/approve", Map.of("_csrf", token(own.body()), "note", ""));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Another person approves it: sign in as someone else.");
      clinician.post(
          address + "/withdraw", Map.of("_csrf", token(own.body()), "withdrawal", "a test"));
    }
    assertThat(clinic.lot().status()).isEqualTo(LotStatus.RELEASED);
  }

  private static void tell(ServerUnderTest server, Page nurse, String recall) {
    nurse.click("button:has-text('Telling has begun')");
    nurse.click("#list [name=step][value=TOLD]");
    assertThat(nurse.innerText(".callout.refused")).contains("Nobody is ticked.");
    server.clock().advance(Duration.ofMinutes(60));
    nurse.navigate(recall);
    nurse.click("text=Tick all 3 shown");
    nurse.click("#list [name=step][value=TOLD]");
    assertThat(nurse.innerText("#status")).contains("Noted as told: 3.");
    nurse.click("[aria-label='Answered: L-1']");
    assertThat(nurse.innerText("#list tr:has-text('L-1')")).contains("Nora Nurse, telephone");
    nurse.click("text=No answer yet");
    assertThat(nurse.innerText("#list tbody")).contains("L-0", "L-2").doesNotContain("L-1");
    nurse.check("[aria-label='Tick L-0']");
    nurse.click("#list [name=step][value=NOT_REACHED]");
    nurse.check("[aria-label='Tick L-0']");
    nurse.check("[aria-label='Tick L-2']");
    nurse.click("#list [name=step][value=ACKNOWLEDGED]");
    assertThat(nurse.innerText("#list")).contains("Nobody is left here.", "3 told, 3 answered");
  }

  private static void count(Page nurse, String recall) {
    nurse.navigate(recall);
    var fields = nurse.locator("#stock input.short");
    assertThat(fields.count()).isEqualTo(2);
    fields.nth(0).fill("half");
    nurse.click("button:has-text('Keep what was found')");
    assertThat(nurse.innerText(".callout.refused")).contains("\"half\" is not a whole number");
    nurse.locator("#stock input.short").nth(0).fill("50000");
    nurse.locator("#stock input.short").nth(1).fill("99000");
    nurse.click("button:has-text('Keep what was found')");
    assertThat(nurse.innerText("#status")).contains("Counted: 2.");
    assertThat(nurse.innerText("main")).contains("µL are missing.", "2 of 2 (100\u202f%)");
  }

  private static void paper(Browser browser, Page nurse, String recall) {
    nurse.navigate(recall + "/list");
    assertThat(nurse.innerText(".paper")).contains("Load Patient 0", "no telephone number");
    assertThat(nurse.locator(".paper .box").count()).isEqualTo(3 * RecallClinic.PATIENTS);
    browser.inspect(nurse, "recall-paper");
    nurse.pdf(
        new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screens/recall-paper.pdf")));
    nurse.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(nurse.locator("header.bar").isVisible()).isFalse();
  }

  private static String token(String body) {
    Matcher token = TOKEN.matcher(body);
    if (!token.find()) {
      throw new AssertionError("the page has no form with a token");
    }
    return token.group(1);
  }
}
