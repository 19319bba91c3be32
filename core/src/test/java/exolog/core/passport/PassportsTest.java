package exolog.core.passport;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.custody.MakerCode;
import exolog.core.custody.Serial;
import exolog.core.custody.Vial;
import exolog.core.patient.Patient;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import exolog.core.product.ProductClass;
import exolog.core.product.TestResult.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassportsTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);
  private final Vial vial = here.vial(lot, 1_000);

  @Test
  void anyoneWithTheNumberReadsTheFactsWithWhatWasNotTested() {
    Passport passport = open("DE");
    assertThat(passport.product()).isEqualTo(product);
    assertThat(passport.lotNumber()).isEqualTo(lot.number());
    assertThat(passport.standing()).isEqualTo(Standing.RELEASED);
    assertThat(passport.steps()).hasSize(2);
    assertThat(passport.receivedAt().toLocalDate()).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(passport.openedAt()).isEmpty();
    assertThat(passport.report().orElseThrow().address())
        .isEqualTo("https://nebenwirkungen.bund.de");
    assertThat(passport.productClass()).isEmpty();
    assertThat(passport.tests())
        .filteredOn(test -> test.result().result() == Outcome.NOT_TESTED)
        .extracting(test -> test.result().test())
        .contains("potency");
    assertThat(passport.legal().jurisdiction()).isEqualTo("EU");
  }

  @Test
  void theLawShownIsThatOfTheCountryAskedFor() {
    assertThat(open("US").legal().sentence())
        .startsWith("No exosome product is approved by the FDA.");
    assertThat(open("BR").legal().jurisdiction()).isEqualTo("OTHER");
  }

  @Test
  void aRecallShowsAtOnceWithItsReason() {
    here.lots.recall(here.actor, lot.id(), "endotoxin found on retest").orThrow();
    assertThat(open("DE").standing()).isEqualTo(Standing.RECALLED);
    assertThat(open("DE").recallReason()).contains("endotoxin found on retest");
  }

  @Test
  void whatIsKeptOfALotForThoseWhoAskNextIsGoneAfterSecondsAndNeverHidesARecall() {
    assertThat(open("DE").productClass()).isEmpty();
    classify("DE", "2020-01-01", ProductClass.Kind.NOT_PERMITTED);
    assertThat(open("DE").productClass()).as("a second person within five seconds").isEmpty();
    here.lots.recall(here.actor, lot.id(), "endotoxin found on retest").orThrow();
    assertThat(open("DE").standing()).isEqualTo(Standing.RECALLED);
    assertThat(open("DE").productClass()).isPresent();
    classify("DE", "2025-01-01", ProductClass.Kind.INVESTIGATIONAL);
    here.clock.advance(Brief.KEPT);
    assertThat(open("DE").productClass().orElseThrow().kind())
        .isEqualTo(ProductClass.Kind.INVESTIGATIONAL);
  }

  @Test
  void aHoldOfTheVialOrOfTheLotHereShowsWithoutItsReason() {
    here.vials.hold(here.actor, vial.id(), "patient Ann Smith has nodules").orThrow();
    assertThat(open("DE").standing()).isEqualTo(Standing.ON_HOLD);
    assertThat(open("DE").toString()).doesNotContain("nodules");
    here.vials
        .liftHold(
            here.actor,
            vial.id(),
            here.vials.holds(here.actor, vial.id()).getFirst().cause(),
            "unrelated")
        .orThrow();
    here.lotHolds.place(here.actor, lot.id(), "check").orThrow();
    assertThat(open("DE").standing()).isEqualTo(Standing.ON_HOLD);
  }

  @Test
  void anExpiredVialSaysSo() {
    here.clock.advance(Duration.ofDays(300));
    assertThat(open("DE").standing()).isEqualTo(Standing.EXPIRED);
  }

  @Test
  void aMisreadAnUnknownAndAnAbsurdNumberGetTheSameAnswer() {
    assertThat(find(Serial.fresh().text())).isEmpty();
    assertThat(find("7KQ2-9M4X-0000-0001")).isEmpty();
    assertThat(find("'; drop table vial; --")).isEmpty();
  }

  @Test
  void noPatientNoClinicNoDonorAndNoVolumeIsInIt() {
    Patient patient = here.patient("Ann Smith");
    here.draws.draw(here.actor, injection(here.session(patient, product), vial, 300));
    Passport passport = open("DE");
    assertThat(passport.openedAt().orElseThrow().toLocalDate())
        .isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(passport.useBy()).contains(passport.openedAt().orElseThrow().plusHours(8));
    assertThat(passport.toString())
        .doesNotContain(
            "Smith", patient.id().toString(), here.clinic.id().toString(), "DONOR", "µL");
  }

  @Test
  void withoutACountryTheLawIsThatOfTheClinicAndARealVialIsNotCalledInvented() {
    Passport passport = here.passports.find(PassportAddress.of(vial.serial().text())).orElseThrow();
    assertThat(passport.legal().country()).isEqualTo(here.clinic.country());
    assertThat(passport.synthetic()).isFalse();
  }

  @Test
  void scansAreCountedByDayWithoutAnythingOfTheScanner() {
    open("DE");
    open("DE");
    String scans = "select scans from passport_scan where vial_id = :id";
    int counted =
        here.tenancy.as(
            here.actor,
            () ->
                here.jdbc.sql(scans).param("id", vial.id().value()).query(Integer.class).single());
    assertThat(counted).isEqualTo(2);
  }

  @Test
  void theAddressOnTheLabelLeadsToTheSamePassportAndAWrongLotOrProductToNone() {
    String gtin = "09506000134352";
    Vial made =
        here.vials
            .receive(
                here.actor, lot.id(), 1_000, Optional.of(new MakerCode(gtin, "S-" + lot.number())))
            .orThrow();
    String serial = made.serial().text();
    assertThat(PassportAddress.path(made, lot.number(), LocalDate.parse("2026-03-02")))
        .isEqualTo("/01/" + gtin + "/10/" + lot.number() + "/21/" + serial);
    assertThat(PassportAddress.path(made, "A/7", LocalDate.parse("2026-03-02")))
        .isEqualTo("/01/" + gtin + "/21/" + serial);
    assertThat(PassportAddress.path(vial, lot.number(), LocalDate.parse("2026-03-02")))
        .isEqualTo("/p/" + vial.serial().text());
    Passport plain = find(serial).orElseThrow();
    assertThat(byLink(gtin, Optional.of(lot.number()), serial)).contains(plain);
    assertThat(byLink("9506000134352", Optional.empty(), serial)).contains(plain);
    assertThat(byLink(gtin, Optional.of("OTHER"), serial)).isEmpty();
    assertThat(byLink("09506000134369", Optional.empty(), serial)).isEmpty();
    assertThat(byLink(gtin, Optional.empty(), vial.serial().text())).isEmpty();
  }

  @Test
  void aRevokedPassportIsAnsweredAsANumberThatNeverWasUntilItIsGivenBack() {
    assertThat(TestClinic.sentences(here.revocations.revoke(here.actor, vial.id(), " ")))
        .containsExactly("Give the reason, in at most 1000 characters.");
    here.revocations.revoke(here.actor, vial.id(), "label copied").orThrow();
    assertThat(find(vial.serial().text())).isEmpty();
    assertThat(TestClinic.sentences(here.revocations.revoke(here.actor, vial.id(), "again")))
        .containsExactly("This passport is revoked already. Nothing is left to do.");
    assertThat(here.revocations.current(here.actor, vial.id()).orElseThrow().reason())
        .isEqualTo("label copied");
    here.revocations.restore(here.actor, vial.id(), "copies destroyed").orThrow();
    assertThat(find(vial.serial().text())).isPresent();
  }

  @Test
  void theClassOfTheProductIsTheOneInForceInTheCountryAskedFor() {
    classify("EU", "2020-01-01", ProductClass.Kind.NOT_PERMITTED);
    classify("US", "2020-01-01", ProductClass.Kind.UNAPPROVED_MEDICINE);
    classify("US", "2026-01-01", ProductClass.Kind.INVESTIGATIONAL);
    classify("US", "2030-01-01", ProductClass.Kind.APPROVED_MEDICINE);
    assertThat(open("DE").productClass().orElseThrow().kind())
        .isEqualTo(ProductClass.Kind.NOT_PERMITTED);
    assertThat(open("US").productClass().orElseThrow().kind())
        .isEqualTo(ProductClass.Kind.INVESTIGATIONAL);
    assertThat(open("JP").productClass()).isEmpty();
  }

  private void classify(String country, String from, ProductClass.Kind kind) {
    here.products
        .classify(
            here.actor,
            product.id(),
            new ProductClass(country, LocalDate.parse(from), kind, "Example register"))
        .orThrow();
  }

  private Optional<Passport> byLink(String gtin, Optional<String> lotNumber, String serial) {
    return here.passports.find(new PassportAddress(serial, Optional.of(gtin), lotNumber), "DE");
  }

  private Passport open(String country) {
    return here.passports.find(PassportAddress.of(vial.serial().grouped()), country).orElseThrow();
  }

  private Optional<Passport> find(String serial) {
    return here.passports.find(PassportAddress.of(serial), "DE");
  }
}
