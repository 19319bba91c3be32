package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DemoAccess;
import exolog.cohort.DemoClinic;
import exolog.core.custody.MakerCode;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A vial's label: printed, photographed, scanned, revoked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelTest {
  private static final String GTIN = "09506000134352";

  @TempDir static Path directory = Path.of("set by JUnit");

  private ServerUnderTest server;
  private static final int DOTS_OF_A_TELEPHONE = 3;

  private Browser browser;
  private DemoAccess demo;
  private Vial vial;
  private Lot lot;

  @BeforeAll
  void open() throws Exception {
    server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", directory.resolve("data"));
    browser = Browser.open();
    demo = DemoClinic.open(server.bean(DataSource.class), server.clock());
    Actor staff = Actor.software(demo.clinic(), "label");
    Vials vials = server.bean(Vials.class);
    Vial other = vials.stock(staff, Optional.empty()).rows().getFirst();
    MakerCode maker = new MakerCode(GTIN, "MAKER-7");
    vial = vials.receive(staff, other.lot(), 2_000, Optional.of(maker)).orThrow();
    lot = server.bean(Lots.class).find(vial.lot()).orElseThrow();
  }

  @AfterAll
  void close() {
    browser.close();
    server.close();
  }

  @Test
  void a_label_is_printed_photographed_and_opens_its_vial() {
    Page page = signedIn(DOTS_OF_A_TELEPHONE);
    page.navigate("/vials/" + vial.id() + "/label");
    assertThat(page.locator(".label").innerText())
        .contains(
            vial.serial().grouped(),
            lot.number(),
            "How to read this",
            "(21)" + vial.serial().text());
    browser.inspect(page, "label");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    byte[] sheet = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    assertThat(new String(sheet, StandardCharsets.ISO_8859_1))
        .as("one page of A6: 105 x 148 mm in points")
        .containsPattern("/MediaBox ?\\[ ?0 0 29[78][.0-9]* 4(19|20)")
        .containsOnlyOnce("/MediaBox");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
    for (Locator symbol : page.locator(".label svg.symbol").all()) {
      byte[] photo = symbol.screenshot();
      page.navigate("/vials");
      page.getByLabel("Photo of the label")
          .setInputFiles(new FilePayload("label.png", "image/png", photo));
      page.getByText("Read the photo").click();
      assertThat(page.url()).endsWith("/vials/" + vial.id());
      page.navigate("/vials/" + vial.id() + "/label");
    }
  }

  @Test
  void labels_of_a_lot_stand_four_to_a_sheet() throws IOException {
    Page page = signedIn();
    page.navigate("/vials/labels/" + vial.lot());
    assertThat(page.locator(".label").count()).isGreaterThan(1);
    browser.inspect(page, "labels");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    byte[] sheets = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    Files.write(Path.of("target", "screens", "labels.pdf"), sheets);
    int labels = page.locator(".label").count();
    assertThat(new String(sheets, StandardCharsets.ISO_8859_1).split("/MediaBox").length - 1)
        .isEqualTo((labels + 3) / 4);
  }

  @Test
  void a_photo_without_a_code_gets_a_sentence_and_nothing_else_happens() {
    Page page = signedIn();
    page.navigate("/vials");
    byte[] nothing = page.locator("h1").screenshot();
    page.getByLabel("Photo of the label")
        .setInputFiles(new FilePayload("x.png", "image/png", nothing));
    page.getByText("Read the photo").click();
    assertThat(page.locator("#e-photo").innerText()).contains("No code could be read on the photo");
    browser.inspect(page, "vials-photo");
    page.getByLabel("Photo of the label")
        .setInputFiles(new FilePayload("x.png", "image/png", new byte[9_000_000]));
    page.getByText("Read the photo").click();
    assertThat(page.locator("#e-photo").innerText()).contains("more than 8 MB");
  }

  @Test
  void the_link_on_the_label_shows_the_same_passport_and_a_revoked_one_none() throws Exception {
    String serial = vial.serial().text();
    try (var visitor = new Visitor(server.url())) {
      HttpResponse<String> plain = visitor.get("/p/" + serial);
      assertThat(plain.statusCode()).isEqualTo(200);
      for (String path :
          List.of(
              "/01/" + GTIN + "/10/" + lot.number() + "/21/" + serial,
              "/01/" + GTIN + "/21/" + serial + "?17=270930",
              "/01/9506000134352/21/" + serial)) {
        assertThat(visitor.get(path).body()).as(path).isEqualTo(plain.body());
      }
      Page page = signedIn();
      page.navigate("/vials/" + vial.id());
      page.getByText("Revoke the passport").click();
      page.getByLabel("Why is the passport revoked?").fill("label copied");
      page.locator("form[action$='/passport'] button").click();
      assertThat(page.locator("main").innerText()).contains("Revoked: label copied");
      browser.inspect(page, "vial-revoked");
      HttpResponse<String> unknown = visitor.get("/p/0000000000000000");
      for (String path :
          List.of("/p/" + serial, "/01/" + GTIN + "/21/" + serial, "/01/x", "/01/1/2")) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).as(path).isEqualTo(unknown.body());
        assertThat(timeless(answer.headers())).as(path).isEqualTo(timeless(unknown.headers()));
      }
      page.getByText("Give the passport back").click();
      page.getByLabel("Why is the passport given back?").fill("copies destroyed");
      page.locator("form[action$='/passport'] button").click();
      assertThat(visitor.get("/p/" + serial).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoever_asks_too_often_is_told_so_for_a_minute_known_number_or_not() throws Exception {
    server.clock().advance(java.time.Duration.ofMinutes(2));
    try (var visitor = new Visitor(server.url())) {
      for (int i = 0; i < 120; i++) {
        assertThat(visitor.get("/p/" + i).statusCode()).isEqualTo(404);
      }
      HttpResponse<String> last = visitor.get("/p/" + vial.serial().text());
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(last.headers().firstValue("Retry-After")).contains("60");
      assertThat(last.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(last.body()).contains("Wait a minute, then open the address again");
      server.clock().advance(java.time.Duration.ofMinutes(2));
      assertThat(visitor.get("/p/" + vial.serial().text()).statusCode()).isEqualTo(200);
    }
  }

  private static Map<String, List<String>> timeless(HttpHeaders headers) {
    Map<String, List<String>> same = new TreeMap<>(headers.map());
    same.remove("date");
    return same;
  }

  private Page signedIn() {
    return signedIn(1);
  }

  private Page signedIn(int dots) {
    Page page = browser.newVisitor(server.url(), dots);
    page.navigate("/sign-in");
    page.getByLabel("Login").fill(demo.clinician().user());
    page.getByLabel("Password").fill(demo.clinician().password());
    page.keyboard().press("Enter");
    page.getByText("Sign out").waitFor();
    return page;
  }
}
