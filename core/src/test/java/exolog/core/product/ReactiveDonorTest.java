package exolog.core.product;

import static exolog.core.TestClinic.injection;
import static exolog.core.TestClinic.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.course.DrawReason;
import exolog.core.course.DrawResult.Refused;
import exolog.core.course.Session;
import exolog.core.custody.Vial;
import exolog.core.product.DonorTest.Finding;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What came from a donor who turns out reactive stops at once, and with the reason. */
class ReactiveDonorTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);
  private final Donor donor = here.donors.behind(lot.preparation()).getFirst();

  @Test
  void aReleasedLotIsOnHoldInTheSameActAndTheDrawSaysWhy() {
    Vial vial = here.vial(lot, 1_000);
    Session session = here.session(here.patient("Ann Smith"), product);
    test("hbv", Finding.REACTIVE);
    Lot held = here.lots.find(lot.id()).orElseThrow();
    assertThat(held.status()).isEqualTo(LotStatus.HOLD);
    assertThat(here.lots.events(lot.id()).getFirst().decidedBy()).isEqualTo("release rules");
    assertThat(here.draws.draw(here.actor, injection(session, vial, 100)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.first().reason()).isEqualTo(DrawReason.LOT_ON_HOLD);
              assertThat(refused.first().sentence())
                  .isEqualTo(
                      "Lot "
                          + lot.number()
                          + " is on hold (Donor "
                          + donor.code()
                          + " is reactive for hbv, specimen of 2026-02-20). Do not use it until it is released.");
            });
  }

  @Test
  void aLotFilledOutOfItOrPooledWithItIsHeldTooAndOneOfAnotherDonorIsNot() {
    Lot other = here.releasedLot(product);
    Lot part =
        released(
            new LotDetails(
                other.preparation(),
                "PART-1",
                day(),
                day().plusYears(1),
                Set.of(),
                Optional.of(lot.id())));
    Lot pool =
        released(
            new LotDetails(
                other.preparation(),
                "POOL-1",
                day(),
                day().plusYears(1),
                Set.of(lot.preparation()),
                Optional.empty()));
    test("hcv", Finding.REACTIVE);
    assertThat(status(part)).isEqualTo(LotStatus.HOLD);
    assertThat(status(pool)).isEqualTo(LotStatus.HOLD);
    assertThat(status(other)).isEqualTo(LotStatus.RELEASED);
  }

  @Test
  void anUnclearResultIsPutToTheRulesAndANegativeOneChangesNothing() {
    test("hiv-1", Finding.NON_REACTIVE);
    assertThat(status(lot)).isEqualTo(LotStatus.RELEASED);
    test("hiv-1", Finding.INDETERMINATE);
    assertThat(status(lot)).isEqualTo(LotStatus.HOLD);
    assertThat(here.lots.find(lot.id()).orElseThrow().statusReason()).startsWith("SRC-03");
  }

  @Test
  void theHoldStandsUntilSomeoneSignsAReleaseAndNobodyCanWhileTheTestIsReactive() {
    test("hbv", Finding.REACTIVE);
    assertThat(
            sentences(here.releases.release(here.actor, lot.id(), here.signature(), "it is fine")))
        .anyMatch(sentence -> sentence.contains("SRC-03"));
    test("hbv", Finding.NON_REACTIVE);
    assertThat(status(lot)).as("a later test frees nothing by itself").isEqualTo(LotStatus.HOLD);
    assertThat(here.release(lot, "first specimen was mixed up").status())
        .isEqualTo(LotStatus.RELEASED);
  }

  @Test
  void anInterimReleaseEndsWithTheHold() {
    Lot awaited = here.interimLot(product);
    Donor behind = here.donors.behind(awaited.preparation()).getFirst();
    here.donors
        .test(
            here.actor,
            behind.id(),
            new DonorTest("syphilis", Finding.REACTIVE, LocalDate.parse("2026-02-20"), ""))
        .orThrow();
    assertThat(status(awaited)).isEqualTo(LotStatus.HOLD);
    assertThat(here.releases.of(awaited.id()).getFirst().ended().orElseThrow().outcome())
        .isEqualTo(LotRelease.Ended.Outcome.HELD);
  }

  private void test(String agent, Finding finding) {
    here.donors
        .test(
            here.actor,
            donor.id(),
            new DonorTest(agent, finding, LocalDate.parse("2026-02-20"), ""))
        .orThrow();
  }

  private Lot released(LotDetails details) {
    Lot entered = here.lots.enter(here.actor, details).orThrow();
    here.certify(entered, TestClinic.CLEAN);
    return here.release(entered, "complete");
  }

  private LotStatus status(Lot each) {
    return here.lots.find(each.id()).orElseThrow().status();
  }

  private static LocalDate day() {
    return LocalDate.parse("2025-10-01");
  }
}
