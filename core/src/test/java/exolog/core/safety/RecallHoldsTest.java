package exolog.core.safety;

import static exolog.core.TestClinic.injection;
import static exolog.core.TestClinic.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.course.DrawReason;
import exolog.core.course.DrawResult.Drawn;
import exolog.core.course.DrawResult.Refused;
import exolog.core.course.MaterialHold;
import exolog.core.course.Session;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import exolog.core.custody.Hold;
import exolog.core.custody.HoldCause;
import exolog.core.custody.Vial;
import exolog.core.id.AccountId;
import exolog.core.id.RecallId;
import exolog.core.passport.PassportAddress;
import exolog.core.passport.Standing;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import exolog.core.tenancy.Actor;
import org.junit.jupiter.api.Test;

/** What a recall holds is free when the recall says so, and when nothing else holds it. */
class RecallHoldsTest {
  private final TestClinic here = new TestClinic();
  private final Actor ada = here.actor;
  private final Actor ben = Actor.person(here.clinic.id(), AccountId.fresh(), "Dr Ben Example");
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);
  private final Vial vial = here.vial(lot, 1_000);
  private final Session session = here.session(here.patient("Ann Smith"), product);

  @Test
  void aPersonCannotLiftTheHoldOfARecall() {
    RecallId recall = approved(TraceKind.VIAL, vial.id().toString(), vial.serial().grouped());
    assertThat(
            sentences(
                here.vials.liftHold(ada, vial.id(), new HoldCause.Recall(recall), "looks fine")))
        .containsExactly(
            "A recall holds this vial (Recall class II: endotoxin on retest). Nobody lifts that by hand: bring the recall to its end, and end its holds there.");
    assertThat(here.vials.find(ada, vial.id()).orElseThrow().onHold()).isTrue();
  }

  @Test
  void theHoldsOfARunningRecallStandAndTheRefusalNamesTheRecall() {
    RecallId recall = approved(TraceKind.VIAL, vial.id().toString(), "vial of the test");
    assertThat(sentences(here.recallHolds.end(ada, recall, "retest negative")))
        .containsExactly(
            "The recall of vial of the test (endotoxin on retest) is APPROVED. Its holds end only after it is closed.");
    close(recall);
    assertThat(here.vials.find(ada, vial.id()).orElseThrow().onHold())
        .as("closing frees nothing")
        .isTrue();
    assertThat(here.recallHolds.end(ada, recall, " "))
        .isInstanceOf(exolog.core.answer.Answer.Refused.class);
    assertThat(here.recallHolds.end(ada, recall, "retest negative").orThrow()).isEqualTo(1);
    assertThat(sentences(here.recallHolds.end(ada, recall, "once more")))
        .containsExactly(
            "This recall holds nothing any more. A lot that was recalled for good is not a hold: it stays recalled.");
    assertThat(here.draws.draw(ada, injection(session, vial, 100))).isInstanceOf(Drawn.class);
  }

  @Test
  void aHoldByHandStaysWhenTheRecallsHoldEndsAndTheOtherWayRound() {
    here.vials.hold(ada, vial.id(), "label torn").orThrow();
    RecallId recall = approved(TraceKind.VIAL, vial.id().toString(), "vial");
    Hold torn = here.vials.holds(ada, vial.id()).getFirst();
    here.vials.liftHold(ada, vial.id(), torn.cause(), "identified").orThrow();
    assertThat(here.vials.holds(ada, vial.id()))
        .extracting(Hold::cause)
        .containsExactly(new HoldCause.Recall(recall));
    here.vials.hold(ada, vial.id(), "cap loose").orThrow();
    close(recall);
    here.recallHolds.end(ada, recall, "retest negative").orThrow();
    assertThat(here.draws.draw(ada, injection(session, vial, 100)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.first().reason()).isEqualTo(DrawReason.VIAL_ON_HOLD);
              assertThat(refused.first().sentence()).contains("(cap loose)");
            });
  }

  @Test
  void twoRecallsHoldALotOfAnotherKeeperEachOnItsOwnAccountAndThePassportSaysSo() {
    TestClinic there = new TestClinic();
    Lot foreign = there.releasedLot(there.product());
    Vial bought = here.vial(foreign, 500);
    RecallId first = approved(TraceKind.LOT, foreign.id().toString(), foreign.number());
    RecallId second = approved(TraceKind.LOT, foreign.id().toString(), foreign.number());
    close(first);
    here.recallHolds.end(ada, first, "not this one").orThrow();
    assertThat(here.lotHolds.standing(ada, foreign.id())).hasSize(1);
    assertThat(standing(bought)).isEqualTo(Standing.ON_HOLD);
    close(second);
    here.recallHolds.end(ada, second, "nor that one").orThrow();
    assertThat(here.lotHolds.standing(ada, foreign.id())).isEmpty();
    assertThat(standing(bought)).isEqualTo(Standing.RELEASED);
  }

  @Test
  void aStoppedMaterialKeepsTheHoldByHandWhenTheRecallEndsItsOwn() {
    here.materialHolds
        .place(ada, MaterialHold.Kind.DILUENT_LOT, "NACL-1", "particles seen")
        .orThrow();
    RecallId recall = approved(TraceKind.DILUENT_LOT, "NACL-1", "NACL-1");
    close(recall);
    here.recallHolds.end(ada, recall, "maker found nothing").orThrow();
    assertThat(here.materialHolds.standing(ada, MaterialHold.Kind.DILUENT_LOT, "NACL-1"))
        .extracting(Hold::reason)
        .containsExactly("particles seen");
  }

  private Standing standing(Vial each) {
    return here.passports.find(PassportAddress.of(each.serial().text())).orElseThrow().standing();
  }

  private RecallId approved(TraceKind kind, String key, String label) {
    RecallScope scope = RecallScope.of(new TraceNode(kind, key, label));
    RecallDraft draft =
        new RecallDraft(scope, RecallClass.II, CheckLevel.A, "endotoxin on retest", false);
    RecallId id = here.recalls.draft(ada, draft).orThrow().id();
    here.recalls.approve(ben, id, "").orThrow();
    return id;
  }

  private void close(RecallId recall) {
    here.recalls.notified(ada, recall, "").orThrow();
    here.recalls.reconcile(ada, recall, "").orThrow();
    here.recalls.close(ada, recall, "retest negative").orThrow();
  }
}
