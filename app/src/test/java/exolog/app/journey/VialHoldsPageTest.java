package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DrawLoad;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.AccountId;
import exolog.core.id.RecallId;
import exolog.core.safety.CheckLevel;
import exolog.core.safety.RecallClass;
import exolog.core.safety.RecallDraft;
import exolog.core.safety.RecallScope;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Actor;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VialHoldsPageTest {
  @TempDir private Path data;

  @Test
  void each_hold_is_lifted_by_itself_and_a_recalls_hold_is_not_offered() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      Vial vial = server.bean(Vials.class).stock(load.actor(), Optional.empty()).rows().getFirst();
      Page page = browser.newVisitor(server.url());
      page.navigate("/sign-in");
      page.fill("#f-login", load.login());
      page.fill("#f-password", DrawLoad.PASSWORD);
      page.click("main .button");
      page.navigate("/vials/" + vial.id());
      browser.inspect(page, "vial-free");
      hold(page, "Put it on hold", "label torn");
      hold(page, "Hold it for another reason", "cap loose");
      hold(page, "Hold it for another reason", "cap loose");
      assertThat(page.textContent(".callout.refused"))
          .contains("This vial is already on hold for this reason.");
      RecallId recall = recalled(server.bean(Recalls.class), load.actor(), vial);
      page.navigate("/vials/" + vial.id());
      assertThat(page.textContent("main"))
          .contains(
              "This vial is on hold: label torn",
              "This vial is on hold: cap loose",
              "This vial is on hold: Recall class II: endotoxin on retest",
              "The recall ends this hold");
      assertThat(page.locator("#f-cause option").allTextContents())
          .containsExactly("Choose ...", "label torn", "cap loose");
      page.getByText("Lift a hold").click();
      browser.inspect(page, "vial-held");
      page.selectOption("#f-cause", new SelectOption().setLabel("label torn"));
      page.getByLabel("Why is this hold lifted?").fill("identified by its code");
      page.getByText("Lift this hold").click();
      assertThat(page.textContent("#status")).contains("The hold is lifted.");
      assertThat(page.textContent("main"))
          .contains("This vial is on hold: cap loose")
          .doesNotContain("This vial is on hold: label torn");
      closed(server.bean(Recalls.class), load.actor(), recall);
      page.navigate("/recalls/" + recall);
      page.getByText("End the holds of this recall").click();
      browser.inspect(page, "recall-holds");
      page.getByLabel("Why is the stock good after all?").fill("retest negative");
      page.getByText("End its holds").click();
      assertThat(page.textContent("#status")).contains("Holds ended: 1.");
      page.navigate("/vials/" + vial.id());
      assertThat(page.textContent("main"))
          .contains("This vial is on hold: cap loose")
          .doesNotContain("This vial is on hold: Recall");
    }
  }

  private static void hold(Page page, String act, String reason) {
    page.locator("summary", new Page.LocatorOptions().setHasText(act)).click();
    page.getByLabel("Why is it held?").fill(reason);
    page.locator("form:has(#f-holdReason) button").click();
  }

  private static RecallId recalled(Recalls recalls, Actor actor, Vial vial) {
    RecallScope scope =
        RecallScope.of(
            new TraceNode(TraceKind.VIAL, vial.id().toString(), vial.serial().grouped()));
    Actor drafts = Actor.person(actor.clinic(), AccountId.fresh(), "Dr Ben Example");
    Actor approves = Actor.person(actor.clinic(), AccountId.fresh(), "Dr Cleo Example");
    RecallId id =
        recalls
            .draft(
                drafts,
                new RecallDraft(scope, RecallClass.II, CheckLevel.A, "endotoxin on retest", false))
            .orThrow()
            .id();
    recalls.approve(approves, id, "").orThrow();
    return id;
  }

  private static void closed(Recalls recalls, Actor actor, RecallId id) {
    Actor closes = Actor.person(actor.clinic(), AccountId.fresh(), "Dr Ben Example");
    recalls.notified(closes, id, "").orThrow();
    recalls.reconcile(closes, id, "").orThrow();
    recalls.close(closes, id, "retest negative").orThrow();
  }
}
