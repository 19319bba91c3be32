package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DrawLoad;
import exolog.core.custody.Vials;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdChainPagesTest {
  @TempDir private Path data;

  @Test
  void a_warm_refrigerator_holds_its_vial_until_someone_signs_by_keyboard() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data);
        var browser = Browser.open()) {
      DrawLoad load = DrawLoad.in(server.bean(DataSource.class), server.clock(), 1, 1);
      String vial =
          "/vials/"
              + server
                  .bean(Vials.class)
                  .stock(load.actor(), Optional.empty())
                  .rows()
                  .getFirst()
                  .id();
      Page page = browser.newVisitor(server.url());
      Keys keys = new Keys(page);
      page.navigate("/sign-in");
      keys.type("#f-login", load.login())
          .type("#f-password", DrawLoad.PASSWORD)
          .enter("main .button");
      page.navigate("/vials/places");
      keys.type("#f-name", "Fridge")
          .choose("#f-kind", "REFRIGERATOR")
          .type("#f-lowest", "8")
          .type("#f-highest", "2,0")
          .type("#f-allowedMinutes", "0")
          .enter("main form .button");
      assertThat(page.textContent(".callout.refused")).contains("is not above the lowest");
      keys.type("#f-lowest", "2").type("#f-highest", "8").enter("main form .button");
      String fridge = page.url();
      page.navigate(vial);
      keys.to("details:has(form[action$='/move']) summary");
      page.keyboard().press("Enter");
      keys.to("#f-place");
      page.keyboard().press("ArrowDown");
      keys.enter("form[action$='/move'] .button");
      assertThat(page.textContent("#status")).contains("was moved");
      page.navigate(fridge);
      keys.type("#f-celsius", "warm").enter("aside .button");
      assertThat(page.textContent(".callout.refused")).contains("warm");
      keys.type("#f-celsius", "14,5").enter("aside .button");
      browser.inspect(page, "place");
      page.navigate("/vials/places");
      assertThat(page.textContent("main")).contains("To be assessed, vials: 1");
      browser.inspect(page, "places");
      page.navigate(vial);
      assertThat(page.textContent("main")).contains("Do not use this vial", "14.5 °C");
      browser.inspect(page, "vial-excursion");
      page.navigate("/vials?state=EXCURSION");
      assertThat(page.textContent("main")).contains("Stood too warm or too cold");
      browser.inspect(page, "stock");
      page.navigate(vial);
      page.navigate(page.locator(".donot a").first().getAttribute("href"));
      keys.pick("verdict", "DESTROY").type("#f-reason", "14.5 °C").enter("main form .button");
      assertThat(page.textContent("main")).contains("Assessed");
      browser.inspect(page, "excursion");
      page.navigate(vial);
      assertThat(page.textContent("main")).contains("Destroyed", "to be destroyed: 14.5 °C");
    }
  }
}
