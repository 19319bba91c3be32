package exolog.core.passport;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.custody.Serial;
import exolog.core.custody.Vial;
import exolog.core.patient.Patient;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import exolog.core.product.TestResult.Outcome;
import java.time.Duration;
import java.time.LocalDate;
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
    assertThat(passport.receivedOn()).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(passport.openedOn()).isEmpty();
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
  void aHoldOfTheVialOrOfTheLotHereShowsWithoutItsReason() {
    here.vials.hold(here.actor, vial.id(), "patient Ann Smith has nodules").orThrow();
    assertThat(open("DE").standing()).isEqualTo(Standing.ON_HOLD);
    assertThat(open("DE").toString()).doesNotContain("nodules");
    here.vials.liftHold(here.actor, vial.id(), "unrelated").orThrow();
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
    assertThat(here.passports.find(Serial.fresh().text(), "DE")).isEmpty();
    assertThat(here.passports.find("7KQ2-9M4X-0000-0001", "DE")).isEmpty();
    assertThat(here.passports.find("'; drop table vial; --", "DE")).isEmpty();
  }

  @Test
  void noPatientNoClinicNoDonorAndNoVolumeIsInIt() {
    Patient patient = here.patient("Ann Smith");
    here.draws.draw(here.actor, injection(here.session(patient, product), vial, 300));
    Passport passport = open("DE");
    assertThat(passport.openedOn()).contains(LocalDate.parse("2026-03-02"));
    assertThat(passport.toString())
        .doesNotContain(
            "Smith", patient.id().toString(), here.clinic.id().toString(), "DONOR", "µL");
  }

  @Test
  void withoutACountryTheLawIsThatOfTheClinicAndARealVialIsNotCalledInvented() {
    Passport passport = here.passports.find(vial.serial().text()).orElseThrow();
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

  private Passport open(String country) {
    return here.passports.find(vial.serial().grouped(), country).orElseThrow();
  }
}
