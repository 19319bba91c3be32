package exolog.core.custody;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.course.Session;
import exolog.core.id.LotId;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VialsTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);

  @Test
  void aScannedVialIsFoundByItsNumberAndByItsMakersCode() {
    MakerCode code = new MakerCode("09506000134352", "S-77");
    Vial vial = here.vials.receive(here.actor, lot.id(), 1_000, Optional.of(code)).orThrow();
    assertThat(here.vials.scan(here.actor, vial.serial().grouped()).orThrow()).isEqualTo(vial);
    assertThat(here.vials.scan(here.actor, "(01)09506000134352(21)S-77").orThrow()).isEqualTo(vial);
  }

  @Test
  void aVialThatDoesNotExistHereIsToldSo() {
    Serial nobodys = Serial.fresh();
    assertThat(TestClinic.sentences(here.vials.scan(here.actor, nobodys.grouped())))
        .containsExactly(
            "No vial of this clinic has the code \""
                + nobodys.grouped()
                + "\". Receive it first, or compare the code with the label.");
  }

  @Test
  void aVialIsReceivedOnce() {
    MakerCode code = new MakerCode("09506000134352", "S-78");
    here.vials.receive(here.actor, lot.id(), 1_000, Optional.of(code)).orThrow();
    assertThat(
            TestClinic.sentences(
                here.vials.receive(here.actor, lot.id(), 1_000, Optional.of(code))))
        .containsExactly(
            "This vial was received before: its maker's code is already in the record. Scan it to find it.");
  }

  @Test
  void absurdVolumesWrongGtinsAndUnknownLotsAreRefused() {
    assertThat(
            TestClinic.sentences(
                here.vials.receive(
                    here.actor, lot.id(), -1, Optional.of(new MakerCode("09506000134353", "a b")))))
        .containsExactly(
            "A vial of -1 µL is not plausible. Give 1 to 100000 µL.",
            "The GTIN is not 14 digits with a fitting check digit. Scan it again.",
            "The maker's serial has 1 to 20 characters without blanks (GS1 AI 21).");
    assertThat(here.vials.receive(here.actor, LotId.fresh(), 1_000, Optional.empty()))
        .satisfies(answer -> assertThat(TestClinic.sentences(answer)).hasSize(1));
  }

  @Test
  void moreThanIsLeftCannotBeWasted() {
    Vial vial = here.vial(lot, 100);
    assertThat(
            TestClinic.sentences(
                here.vials.waste(here.actor, vial.id(), new Microlitres(101), "spilt")))
        .containsExactly(
            "The vial holds 100 µL; 101 µL cannot leave it. Give a volume from 1 to 100 µL.");
    assertThat(
            here.vials.waste(here.actor, vial.id(), new Microlitres(100), "spilt").orThrow().left())
        .isEqualTo(Microlitres.NONE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsTriedNoMoreLeavesAVialThanItHeld(long seed) {
    Random random = new Random(seed);
    Vial vial = here.vial(lot, 1_000);
    Session session = here.session(here.patient("Ann Smith"), product);
    for (int i = 0; i < 15; i++) {
      int volume = 1 + random.nextInt(400);
      switch (random.nextInt(3)) {
        case 0 -> here.draws.draw(here.actor, injection(session, vial, volume));
        case 1 -> here.vials.waste(here.actor, vial.id(), new Microlitres(volume), "test");
        default -> here.vials.giveBack(here.actor, vial.id(), new Microlitres(volume), "test");
      }
    }
    int out =
        here.vials.ledger(here.actor, vial.id()).stream()
            .filter(entry -> entry.kind().takesOut())
            .mapToInt(entry -> entry.volume().value())
            .sum();
    Vial after = here.vials.find(here.actor, vial.id()).orElseThrow();
    assertThat(out).isPositive().isEqualTo(1_000 - after.left().value());
    assertThat(here.vials.ledger(here.actor, vial.id()).getLast().left()).isEqualTo(after.left());
  }

  @Test
  void theDatabaseItselfRefusesAVialThatGivesMoreThanItHeld() {
    Vial vial = here.vial(lot, 100);
    String overdraw = "update vial set left_ul = -1 where vial_id = :id";
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            here.tenancy.as(
                here.actor, () -> here.jdbc.sql(overdraw).param("id", vial.id().value()).update()))
        .hasStackTraceContaining("vial_check");
  }

  @Test
  void theStockComesInPagesLatestFirst() {
    for (int i = 0; i < 55; i++) {
      here.vial(lot, 1_000);
    }
    var first = here.vials.stock(here.actor, Optional.empty());
    assertThat(first.rows()).hasSize(50);
    var second = here.vials.stock(here.actor, first.next().map(exolog.core.id.VialId::of));
    assertThat(second.rows()).hasSize(5).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aHoldIsPlacedOnceAndLiftedOnce() {
    HoldCause nodules = here.lotHolds.place(here.actor, lot.id(), "nodules").orThrow().cause();
    assertThat(TestClinic.sentences(here.lotHolds.place(here.actor, lot.id(), " nodules ")))
        .containsExactly("This lot is already on hold for this reason.");
    here.lotHolds.lift(here.actor, lot.id(), nodules, "unrelated").orThrow();
    assertThat(TestClinic.sentences(here.lotHolds.lift(here.actor, lot.id(), nodules, "unrelated")))
        .containsExactly("This hold on the lot is lifted already.");
    assertThat(here.lotHolds.history(here.actor, lot.id())).hasSize(2);
  }

  @Test
  void liftingOneHoldOfALotLeavesTheOthers() {
    HoldCause nodules = here.lotHolds.place(here.actor, lot.id(), "nodules").orThrow().cause();
    here.lotHolds.place(here.actor, lot.id(), "box was wet").orThrow();
    here.lotHolds.lift(here.actor, lot.id(), nodules, "unrelated").orThrow();
    assertThat(here.lotHolds.standing(here.actor, lot.id()))
        .extracting(Hold::reason)
        .containsExactly("box was wet");
  }

  @Test
  void aVialIsFreeOnlyWhenEveryOneOfItsHoldsIsLifted() {
    Vial vial = here.vial(lot, 100);
    here.vials.hold(here.actor, vial.id(), "label torn").orThrow();
    assertThat(TestClinic.sentences(here.vials.hold(here.actor, vial.id(), "label torn")))
        .containsExactly("This vial is already on hold for this reason.");
    here.vials.hold(here.actor, vial.id(), "cap loose").orThrow();
    List<Hold> holds = here.vials.holds(here.actor, vial.id());
    assertThat(holds).extracting(Hold::reason).containsExactly("label torn", "cap loose");
    Vial after =
        here.vials
            .liftHold(here.actor, vial.id(), holds.getFirst().cause(), "identified by its code")
            .orThrow();
    assertThat(after.onHold()).isTrue();
    assertThat(
            here.vials
                .liftHold(here.actor, vial.id(), holds.getLast().cause(), "cap is tight")
                .orThrow()
                .onHold())
        .isFalse();
    assertThat(here.ledgers.verify(here.actor)).isInstanceOf(LedgerCheck.Intact.class);
  }
}
