package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import exolog.app.server.ServerUnderTest;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.Clinics;
import exolog.core.practice.Role;
import exolog.core.tenancy.Actor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who treat, with what entitles them to, and the rooms they treat in. */
class ClinicPagesTest {
  private static final String PASSWORD = "a sentence is easy to keep";

  @TempDir private Path data;

  @Test
  void a_person_a_privilege_with_its_paper_and_a_room_are_entered_and_ended() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      found(server);
      Page page = browser.newVisitor(server.url());
      signIn(page, "the-admin");
      page.navigate("/clinic");
      Locator person = page.locator("form[action='/clinic/practitioners']");
      person.getByLabel("Name").fill("Dr Ada Example");
      person.getByLabel("Profession").fill("dermatologist");
      person.locator("[name=kind]").selectOption("PHYSICIAN_LICENCE");
      credential(person, "2020-01-01", "2026-04-15");
      person.locator("button").click();
      page.getByText("Ends within 60 days").waitFor();
      page.locator("main a", new Page.LocatorOptions().setHasText("Dr Ada Example")).click();

      Locator add = page.locator("form[action$='/credentials']");
      add.locator("[name=kind]").selectOption("PRIVILEGE");
      credential(add, "2026-01-01", "2027-12-31");
      add.locator("button").click();
      assertThat(page.locator("main").innerText()).contains("for which procedure the privilege is");
      browser.inspect(page, "person-refused");
      add.locator("[name=procedure]").selectOption("MICRONEEDLING");
      add.locator("[name=paper]")
          .setInputFiles(
              new FilePayload(
                  "course.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8)));
      add.locator("button").click();
      page.getByText("Privilege: Microneedling").waitFor();
      Download paper = page.waitForDownload(() -> page.getByText("course.pdf").click());
      assertThat(Files.readString(paper.path())).isEqualTo("%PDF");

      page.locator("li:has-text('Privilege') summary").click();
      Locator end = page.locator("li:has-text('Privilege') form");
      end.locator("[name=lastDay]").fill("2026-03-01");
      end.locator("[name=why]").fill("moved to another procedure");
      end.locator("button").click();
      assertThat(page.locator("li:has-text('Privilege')").innerText()).contains("Over");
      browser.inspect(page, "person");

      page.navigate("/clinic");
      page.locator("[name=roomName]").fill("Room 1");
      page.locator("form[action='/clinic/rooms'] button").click();
      assertThat(page.locator("main").innerText()).contains("Room 1");
      browser.inspect(page, "clinic");
      page.getByLabel("Close Room 1").click();
      assertThat(page.locator("main").innerText()).contains("No room yet.");

      Page nurse = browser.newVisitor(server.url());
      signIn(nurse, "the-nurse");
      nurse.navigate("/today");
      assertThat(nurse.locator(".flags").innerText())
          .contains("Dr Ada Example: Physician's licence ends on 15 Apr 2026.")
          .contains("Dr Ada Example: Privilege: Microneedling was over on 1 Mar 2026.");
      browser.inspect(nurse, "today-endings");
    }
  }

  private static void credential(Locator form, String from, String to) {
    form.locator("[name=number]").fill("12345");
    form.locator("[name=issuer]").fill("Example Chamber");
    form.locator("[name=validFrom]").fill(from);
    form.locator("[name=validTo]").fill(to);
  }

  private static void signIn(Page page, String login) {
    page.navigate("/sign-in");
    page.getByLabel("Login").fill(login);
    page.getByLabel("Password").fill(PASSWORD);
    page.keyboard().press("Enter");
    page.getByText("Sign out").waitFor();
  }

  private static void found(ServerUnderTest server) {
    var details = new ClinicDetails("Example Clinic", "DE", "Europe/Berlin", "EUR");
    var clinic = server.bean(Clinics.class).found(details, true).orThrow();
    Actor staff = Actor.software(clinic.id(), "test");
    Accounts accounts = server.bean(Accounts.class);
    accounts
        .open(staff, AccountOpening.of("the-admin", PASSWORD, "Ada Admin", Role.ADMINISTRATOR))
        .orThrow();
    accounts
        .open(staff, AccountOpening.of("the-nurse", PASSWORD, "Nan Nurse", Role.NURSE))
        .orThrow();
  }
}
