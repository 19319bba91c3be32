package exolog.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.product.TestResult.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LotsTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();

  @Test
  void aNewLotIsInQuarantineAndEveryExpectedTestReadsNotTested() {
    Lot lot = here.lot(product);
    assertThat(lot.status()).isEqualTo(LotStatus.QUARANTINE);
    assertThat(here.lots.tests(lot.id()))
        .hasSize(11)
        .allSatisfy(test -> assertThat(test.result().result()).isEqualTo(Outcome.NOT_TESTED));
  }

  @Test
  void notTestedIsNotAPass() {
    Lot lot = here.lot(product);
    assertThat(TestClinic.sentences(here.lots.release(here.actor, lot.id(), "looks fine")))
        .containsExactly(
            "The lot cannot be released: Donor screening for infections (not tested), Sterility (not"
                + " tested), Endotoxin (not tested), Mycoplasma (not tested), Adventitious viruses (not"
                + " tested). Enter a certificate in which they pass.");
  }

  @Test
  void aFailedTestOnANewerCertificateStopsTheRelease() {
    Lot lot = here.releasedLot(product);
    here.lots.hold(here.actor, lot.id(), "retest").orThrow();
    TestResult failed = TestResult.of("endotoxin", "Endotoxin", Outcome.FAIL);
    here.lots
        .certify(
            here.actor,
            lot.id(),
            new CertificateDetails(
                "Example Laboratory", LocalDate.parse("2026-02-01"), List.of(failed)))
        .orThrow();
    assertThat(TestClinic.sentences(here.lots.release(here.actor, lot.id(), "retested")))
        .containsExactly(
            "The lot cannot be released: Endotoxin (failed). Enter a certificate in which they pass.");
  }

  @Test
  void aRecalledLotNeverComesBack() {
    Lot lot = here.releasedLot(product);
    here.lots.recall(here.actor, lot.id(), "contaminated").orThrow();
    assertThat(TestClinic.sentences(here.lots.release(here.actor, lot.id(), "clean after all")))
        .containsExactly("Lot " + lot.number() + " is RECALLED and cannot become RELEASED.");
    assertThat(here.lots.events(lot.id()))
        .extracting(LotEvent::status)
        .containsExactly(LotStatus.RECALLED, LotStatus.RELEASED, LotStatus.QUARANTINE);
  }

  @Test
  void aLotNumberStandsOnceForAProductAndEndsAfterItBegins() {
    Lot lot = here.lot(product);
    LotDetails again =
        new LotDetails(lot.preparation(), lot.number(), lot.madeOn(), lot.expiresOn());
    assertThat(TestClinic.sentences(here.lots.enter(here.actor, again)))
        .containsExactly("Lot " + lot.number() + " of this product is already entered.");
    LotDetails backwards =
        new LotDetails(lot.preparation(), "two words", lot.expiresOn(), lot.madeOn());
    assertThat(TestClinic.sentences(here.lots.enter(here.actor, backwards))).hasSize(2);
  }

  @Test
  void aDonorIsACodeAndNeverAName() {
    assertThat(
            TestClinic.sentences(here.donors.enter(here.actor, DonorDetails.unknown("Mary Smith"))))
        .containsExactly(
            "\"Mary Smith\" is not a donor code. Use 4 to 30 capital letters, digits and hyphens, never a name.");
  }
}
