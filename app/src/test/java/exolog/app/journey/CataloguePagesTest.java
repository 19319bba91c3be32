package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import exolog.app.server.ServerUnderTest;
import exolog.cohort.DemoAccess;
import exolog.cohort.DemoClinic;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.product.Product;
import exolog.core.product.Products;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the donor to the lot, entered and read in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CataloguePagesTest {
  @TempDir static Path directory = Path.of("set by JUnit");

  private ServerUnderTest server;
  private Browser browser;
  private DemoAccess demo;
  private Lot lot;

  @BeforeAll
  void open() throws Exception {
    server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", directory.resolve("data"));
    browser = Browser.open();
    demo = DemoClinic.open(server.bean(DataSource.class), server.clock());
    Lots lots = server.bean(Lots.class);
    lot =
        server.bean(Products.class).list().stream()
            .map(Product::id)
            .flatMap(product -> lots.of(product).stream())
            .filter(each -> each.number().equals("DEMO-A1"))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  void close() {
    browser.close();
    server.close();
  }

  @Test
  void a_product_a_donor_a_bank_a_preparation_and_a_lot_are_entered_one_after_another() {
    Page page = signedIn();
    page.navigate("/catalogue/donors/new");
    page.locator("[name=code]").fill("DONOR-77");
    page.locator("[name=species]").fill("Homo sapiens");
    for (String choice : List.of("tested", "eligibility", "consent")) {
      page.locator("[name=" + choice + "]").first().check();
    }
    browser.inspect(page, "donor-new");
    page.locator("main form button").last().click();
    assertThat(page.locator("main").innerText()).contains("DONOR-77");
    browser.inspect(page, "donor");

    page.navigate("/catalogue/products/new");
    page.locator("[name=name]").fill("Vesicle solution D");
    page.locator("[name=maker]").fill("Example Maker");
    page.locator("[name=source]").selectOption("adipose-msc");
    page.locator("[name=form]").selectOption("FROZEN");
    page.locator("[name=routes]").first().check();
    page.locator("[name=storage]").fill("-80 °C");
    page.locator("[name=maxDraws]").fill("0");
    page.locator("[name=useWithinHours]").fill("8");
    browser.inspect(page, "product-new");
    page.locator("main form button").last().click();
    assertThat(page.locator("main").innerText())
        .contains("0 draws from one vial are not plausible. Give 1 to 200.");
    page.locator("[name=maxDraws]").fill("4");
    page.locator("main form button").last().click();
    assertThat(page.locator("h1").innerText()).contains("Vesicle solution D");
    browser.inspect(page, "product");
    page.navigate("/catalogue");
    assertThat(page.locator("main").innerText()).contains("Vesicle solution D", "DONOR-77");
    browser.inspect(page, "catalogue");
  }

  @Test
  void a_lot_shows_where_it_comes_from_its_instrument_files_and_its_cargo() {
    Page page = signedIn();
    page.navigate("/catalogue/lots/" + lot.id());
    assertThat(page.locator("main").innerText()).contains("DEMO-A1", "DEMO-DONOR-A");
    browser.inspect(page, "catalogue-lot");
    page.navigate("/lots/" + lot.id() + "/cargo");
    assertThat(page.locator("main").innerText()).contains("known to be involved in");
    browser.inspect(page, "cargo");
    page.navigate("/lots/" + lot.id() + "/nta");
    browser.inspect(page, "nta");
    page.locator("form[action$='/certificate'] button").first().click();
    assertThat(page.locator("main").innerText()).contains("certificate");
    assertThat(page.locator("[role=alert]").count()).isZero();
    page.navigate("/lots/" + lot.id());
    assertThat(page.locator("main").innerHTML()).contains("demo-ExperimentSummary.csv");
    page.navigate("/lots/" + lot.id() + "/nta");
    page.locator("[name=file]")
        .setInputFiles(
            new FilePayload(
                "note.txt", "text/plain", "no instrument".getBytes(StandardCharsets.UTF_8)));
    page.locator("main form button").first().click();
    assertThat(page.locator(".error").first().innerText()).contains("NanoSight");
  }

  private Page signedIn() {
    Page page = browser.newVisitor(server.url());
    page.navigate("/sign-in");
    page.getByLabel("Login").fill(demo.clinician().user());
    page.getByLabel("Password").fill(demo.clinician().password());
    page.keyboard().press("Enter");
    page.getByText("Sign out").waitFor();
    return page;
  }
}
