package exolog.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.product.TestResult.Outcome;
import org.junit.jupiter.api.Test;

class LotsTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();

  @Test
  void aNewLotIsInQuarantineAndWhatNobodyTestedReadsNotTested() {
    Lot lot = here.lot(product);
    assertThat(lot.status()).isEqualTo(LotStatus.QUARANTINE);
    assertThat(here.lots.tests(lot.id()))
        .filteredOn(test -> test.result().result() == Outcome.NOT_TESTED)
        .extracting(test -> test.result().test())
        .contains("sterility", "endotoxin", "mycoplasma", "virus", "potency")
        .doesNotContain("donor");
  }

  @Test
  void aRecalledLotNeverComesBack() {
    Lot lot = here.releasedLot(product);
    here.lots.recall(here.actor, lot.id(), "contaminated").orThrow();
    assertThat(
            TestClinic.sentences(
                here.releases.release(here.actor, lot.id(), here.signature(), "clean after all")))
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
