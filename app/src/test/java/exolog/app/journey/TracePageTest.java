package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import exolog.app.server.ServerUnderTest;
import exolog.core.audit.Audit;
import exolog.core.audit.Entry;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TracePageTest {
  @TempDir private Path data;

  @Test
  void any_identifier_is_followed_both_ways_and_taken_away_as_a_file() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      var clinic = new RecallClinic(server);
      Page page = clinic.nurse(browser);
      page.navigate("/trace");
      page.fill("#f-id", "nothing-like-it");
      page.click("form.ask-one .button");
      assertThat(page.innerText(".callout.refused"))
          .contains("Nothing in this clinic is called \"nothing-like-it\"");
      page.fill("#f-id", clinic.lot().number());
      page.click("form.ask-one .button");
      assertThat(page.innerText("main"))
          .contains("3 patients", "3 draws", "1 donor", clinic.donor().code(), "L-0", "L-2");
      browser.inspect(page, "trace");
      asked(server, clinic, "trace.read", "lot:" + clinic.lot().id());
      files(page);
      page.click("text=How far did it go in other clinics?");
      assertThat(page.innerText("main")).contains("this clinic");
      asked(server, clinic, "lot.reach-asked", "lot:" + clinic.lot().id());
      page.click(".tree a:has-text('" + clinic.donor().code() + "')");
      page.click("text=Trace this");
      assertThat(page.innerText("main")).contains("3 patients", "asked for");
    }
  }

  @Test
  void a_number_that_means_several_things_offers_the_choices() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      var clinic = new RecallClinic(server);
      Person person = Person.of("Load Namesake", LocalDate.of(1970, 1, 1), Sex.UNKNOWN);
      String number = clinic.donor().code();
      server.bean(Patients.class).register(clinic.load().actor(), number, person).orThrow();
      Page page = clinic.nurse(browser);
      page.navigate("/trace?id=" + number);
      assertThat(page.innerText("main")).contains("means several things here");
      assertThat(page.locator(".choices a").allInnerTexts())
          .containsExactlyInAnyOrder("Donor " + number, "Patient " + number);
      browser.inspect(page, "trace-choices");
      page.click(".choices a:has-text('Donor')");
      assertThat(page.innerText("main")).contains("3 patients");
      page.navigate("/recalls/new?subject=" + number);
      assertThat(page.locator("[name=subject]").count()).isEqualTo(2);
    }
  }

  private static void files(Page page) throws Exception {
    var csv = page.waitForDownload(() -> page.click("text=CSV"));
    assertThat(java.nio.file.Files.readString(csv.path()).lines())
        .hasSize(4)
        .first()
        .isEqualTo(
            "at,patient,session,vial,lot,site,route,microlitres,relative_dose,diluent_lot,device_lot");
    var json = page.waitForDownload(() -> page.click("text=JSON"));
    assertThat(json.suggestedFilename()).isEqualTo("trace.json");
    JsonNode trace = JsonMapper.shared().readTree(java.nio.file.Files.readString(json.path()));
    assertThat(trace.get("patients").asInt()).isEqualTo(3);
    assertThat(trace.get("exposures").size()).isEqualTo(3);
    assertThat(trace.get("donors").size()).isEqualTo(1);
  }

  private static void asked(
      ServerUnderTest server, RecallClinic clinic, String action, String what) {
    var actor = clinic.load().actor();
    assertThat(server.bean(Audit.class).about(actor, actor.clinic(), 50))
        .filteredOn(entry -> entry.action().equals(action))
        .extracting(Entry::detail)
        .contains(what);
  }
}
