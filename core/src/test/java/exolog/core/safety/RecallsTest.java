package exolog.core.safety;

import static exolog.core.TestClinic.injection;
import static exolog.core.TestClinic.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.course.DrawReason;
import exolog.core.course.DrawResult;
import exolog.core.course.DrawResult.Drawn;
import exolog.core.course.DrawResult.Refused;
import exolog.core.course.Session;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import exolog.core.custody.MakerCode;
import exolog.core.custody.Microlitres;
import exolog.core.custody.Vial;
import exolog.core.id.AccountId;
import exolog.core.id.PatientId;
import exolog.core.passport.PassportAddress;
import exolog.core.passport.Standing;
import exolog.core.patient.Patient;
import exolog.core.product.Donor;
import exolog.core.product.DonorTest;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import exolog.core.product.Product;
import exolog.core.safety.ExposedPatient.Contact.Step;
import exolog.core.tenancy.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecallsTest {
  private final TestClinic here = new TestClinic();
  private final Actor ada = here.actor;
  private final Actor ben = Actor.person(here.clinic.id(), AccountId.fresh(), "Dr Ben Example");
  private final Product product = here.product();
  private final Lot lot = here.releasedLot(product);
  private final Vial vial = here.vial(lot, 1_000);
  private final Patient ann = here.patient("Ann Smith");
  private final Session session = here.session(ann, product);

  @Test
  void aRecallGoesFromDraftToClosedAndKeepsWhoAndWhen() {
    draw(300);
    Recall draft = draft(ofLot(), false);
    assertThat(here.recalls.patients(ada, draft.id())).isEmpty();
    here.clock.advance(Duration.ofMinutes(12));
    Recall approved = here.recalls.approve(ben, draft.id(), "seen the chart").orThrow();
    assertThat(approved.timeToQuarantine()).hasValue(Duration.ofMinutes(12));
    assertThat(here.recalls.patients(ada, draft.id()))
        .extracting(ExposedPatient::number, ExposedPatient::draws, ExposedPatient::microlitres)
        .containsExactly(org.assertj.core.api.Assertions.tuple(ann.number(), 1, 300L));
    here.recalls.notified(ada, draft.id(), "letter sent").orThrow();
    here.recalls.reconcile(ada, draft.id(), "").orThrow();
    assertThat(sentences(here.recalls.close(ada, draft.id(), "")))
        .containsExactly(
            "1 of 1 patients are not told. 0 patients answered; the check level asks for 1. 1 of 1 vials are not accounted for. Give the reason why it is closed all the same.");
    here.clock.advance(Duration.ofHours(2));
    here.recalls.contact(ada, draft.id(), ann.id(), Step.TOLD, "telephone", "").orThrow();
    here.recalls.contact(ada, draft.id(), ann.id(), Step.ACKNOWLEDGED, "telephone", "").orThrow();
    here.recalls.contact(ben, draft.id(), ann.id(), Step.EXAMINED, "visit", "no nodules").orThrow();
    here.recalls.count(ada, draft.id(), vial.id(), 700, "in the quarantine box").orThrow();
    Effectiveness effect = here.recalls.effectiveness(ada, approved);
    assertThat(effect.isWhole()).isTrue();
    assertThat(effect.contactedPercent()).hasValue(100.0);
    assertThat(effect.timeToLastContact()).hasValue(Duration.ofHours(2));
    Recall closed = here.recalls.close(ada, draft.id(), "").orThrow();
    assertThat(closed.timeToClose()).hasValue(Duration.ofMinutes(132));
    assertThat(closed.events())
        .extracting(RecallEvent::state, RecallEvent::decidedBy)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(RecallState.DRAFT, ada.name()),
            org.assertj.core.api.Assertions.tuple(RecallState.APPROVED, ben.name()),
            org.assertj.core.api.Assertions.tuple(RecallState.NOTIFIED, ada.name()),
            org.assertj.core.api.Assertions.tuple(RecallState.RECONCILING, ada.name()),
            org.assertj.core.api.Assertions.tuple(RecallState.CLOSED, ada.name()));
    assertThat(sentences(here.recalls.contact(ada, draft.id(), ann.id(), Step.TOLD, "letter", "")))
        .containsExactly(
            "This recall is CLOSED. Patients are told and vials counted between approval and close.");
  }

  @Test
  void approvalStopsTheStockAndEveryPassportSaysSoAtOnce() {
    TestClinic there = new TestClinic();
    Vial theirs = there.vials.receive(there.actor, lot.id(), 1_000, Optional.empty()).orThrow();
    Recall draft = draft(ofLot(), false);
    assertThat(draw(100)).isInstanceOf(Drawn.class);
    here.recalls.approve(ben, draft.id(), "").orThrow();
    assertThat(((Refused) draw(100)).first().reason()).isEqualTo(DrawReason.LOT_RECALLED);
    for (Vial each : List.of(vial, theirs)) {
      assertThat(
              here.passports
                  .find(PassportAddress.of(each.serial().text()))
                  .orElseThrow()
                  .standing())
          .isEqualTo(Standing.RECALLED);
    }
  }

  @Test
  void anExerciseIsTimedButHoldsNoStockAndShowsOnNoPassport() {
    draw(300);
    Recall draft = draft(ofLot(), true);
    Recall approved = here.recalls.approve(ben, draft.id(), "").orThrow();
    assertThat(approved.exercise()).isTrue();
    assertThat(here.recalls.patients(ada, draft.id())).hasSize(1);
    assertThat(here.lots.find(lot.id()).orElseThrow().status()).isEqualTo(LotStatus.RELEASED);
    assertThat(
            here.passports.find(PassportAddress.of(vial.serial().text())).orElseThrow().standing())
        .isEqualTo(Standing.RELEASED);
    assertThat(draw(100)).isInstanceOf(Drawn.class);
  }

  @Test
  void whoDraftedItCannotApproveItNorCanTheSoftware() {
    Recall draft = draft(ofLot(), false);
    assertThat(sentences(here.recalls.approve(ada, draft.id(), "")))
        .containsExactly(
            "Dr Ada Example drafted this. Another person approves it: sign in as someone else.");
    Actor twin = Actor.person(here.clinic.id(), AccountId.fresh(), "dr ada example");
    assertThat(here.recalls.approve(twin, draft.id(), "")).isInstanceOf(Answer.Refused.class);
    assertThat(
            sentences(
                here.recalls.approve(Actor.software(here.clinic.id(), "night"), draft.id(), "")))
        .containsExactly("A recall is a person's act. Sign in with an account of this clinic.");
    assertThat(here.lots.find(lot.id()).orElseThrow().status()).isEqualTo(LotStatus.RELEASED);
    assertThat(sentences(here.recalls.notified(ada, draft.id(), "")))
        .containsExactly("This recall is DRAFT and cannot become NOTIFIED.");
  }

  @Test
  void whatIsMissingIsNamedAndClosingWithItNeedsAReason() {
    draw(300);
    here.vials.waste(ada, vial.id(), new Microlitres(200), "spilt").orThrow();
    Recall draft = draft(ofLot(), false);
    here.recalls.approve(ben, draft.id(), "").orThrow();
    MassBalance before = here.recalls.balance(ada, draft.id()).getFirst();
    assertThat(before.received()).isEqualTo(1_000);
    assertThat(before.used()).isEqualTo(300);
    assertThat(before.wasted()).isEqualTo(200);
    assertThat(before.left()).isEqualTo(500);
    assertThat(before.difference()).isZero();
    here.recalls.count(ada, draft.id(), vial.id(), 450, "half gone").orThrow();
    assertThat(here.recalls.balance(ada, draft.id()).getFirst().difference()).isEqualTo(50);
    here.recalls.notified(ada, draft.id(), "").orThrow();
    here.recalls.reconcile(ada, draft.id(), "").orThrow();
    assertThat(sentences(here.recalls.close(ada, draft.id(), "")).getFirst())
        .startsWith("Lot " + lot.number() + ": 50 µL are missing.");
    assertThat(here.recalls.close(ada, draft.id(), "evaporated; box photographed"))
        .isInstanceOf(Answer.Given.class);
  }

  @Test
  void whatIsDestroyedAfterTheCountIsNotAccountedForTwice() {
    Recall draft = draft(ofLot(), false);
    here.recalls.approve(ben, draft.id(), "").orThrow();
    assertThat(here.recalls.balance(ada, draft.id()).getFirst().uncounted()).isEqualTo(1);
    here.recalls.count(ada, draft.id(), vial.id(), 950, "").orThrow();
    here.clock.advance(Duration.ofHours(1));
    here.vials.destroy(ada, vial.id(), new Microlitres(950), "recalled").orThrow();
    MassBalance account = here.recalls.balance(ada, draft.id()).getFirst();
    assertThat(account.destroyed()).isEqualTo(950);
    assertThat(account.left()).isZero();
    assertThat(account.difference()).as("still missing").isEqualTo(50);
    assertThat(account.uncounted()).isZero();
  }

  @Test
  void manyAreNotedAtOnceOrNobodyAndAPressTwiceIsOneNote() {
    Patient bob = here.patient("Bob Jones");
    Session other = here.session(bob, product);
    draw(300);
    here.draws.draw(ada, injection(other, vial, 200));
    Recall draft = draft(ofLot(), false);
    here.recalls.approve(ben, draft.id(), "").orThrow();
    Set<PatientId> both = Set.of(ann.id(), bob.id());
    assertThat(
            sentences(here.recalls.contact(ada, draft.id(), both, Step.ACKNOWLEDGED, "call", "")))
        .singleElement()
        .asString()
        .endsWith(" have not been told yet. Note first who told them, and how.");
    Set<PatientId> stranger = Set.of(ann.id(), PatientId.fresh());
    assertThat(here.recalls.contact(ada, draft.id(), stranger, Step.TOLD, "call", ""))
        .isInstanceOf(Answer.Refused.class);
    assertThat(here.recalls.patients(ada, draft.id()))
        .allSatisfy(one -> assertThat(one.contacts()).isEmpty());
    here.recalls.contact(ada, draft.id(), both, Step.TOLD, "call", "").orThrow();
    here.recalls.contact(ada, draft.id(), both, Step.TOLD, "call", "").orThrow();
    here.recalls.contact(ada, draft.id(), Set.of(bob.id()), Step.TOLD, "letter", "").orThrow();
    assertThat(here.recalls.callList(ada, draft.id()))
        .extracting(CallLine::name, line -> line.patient().contacts().size())
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("Ann Smith", 1),
            org.assertj.core.api.Assertions.tuple("Bob Jones", 2));
  }

  @Test
  void aRangeOfVialsHoldsThoseAndNoOthers() {
    Vial first = made("0007");
    Vial second = made("0008");
    Vial other = made("0010");
    RecallScope scope =
        new RecallScope(
            subject(TraceKind.LOT, lot.id().toString(), lot.number()),
            Optional.of(new RecallScope.Serials("0007", "0009")));
    Recall draft = draft(scope, false);
    here.recalls.approve(ben, draft.id(), "").orThrow();
    assertThat(here.recalls.vials(ada, draft.id()))
        .extracting(RecalledVial::vial)
        .containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(here.vials.find(ada, first.id()).orElseThrow().onHold()).isTrue();
    assertThat(here.vials.find(ada, other.id()).orElseThrow().onHold()).isFalse();
    assertThat(
            here.passports
                .find(PassportAddress.of(second.serial().text()))
                .orElseThrow()
                .standing())
        .isEqualTo(Standing.ON_HOLD);
  }

  @Test
  void aLotThatAnotherClinicKeepsIsHeldHere() {
    TestClinic there = new TestClinic();
    Lot foreign = there.releasedLot(there.product());
    Vial bought = here.vial(foreign, 500);
    Recall draft =
        draft(
            RecallScope.of(subject(TraceKind.LOT, foreign.id().toString(), foreign.number())),
            false);
    here.recalls.approve(ben, draft.id(), "").orThrow();
    assertThat(here.lotHolds.standing(ada, foreign.id())).hasSize(1);
    assertThat(
            here.passports
                .find(PassportAddress.of(bought.serial().text()))
                .orElseThrow()
                .standing())
        .isEqualTo(Standing.ON_HOLD);
    assertThat(there.lots.find(foreign.id()).orElseThrow().status()).isEqualTo(LotStatus.RELEASED);
  }

  @Test
  void aReactiveTestProposesALookBackThatAPersonTakesUpOrTurnsDown() {
    draw(300);
    Donor donor = here.donors.behind(lot.preparation()).getFirst();
    assertThat(here.lookBacks.open(ada)).isEmpty();
    here.donors.test(ada, donor.id(), test("hbv", DonorTest.Finding.REACTIVE)).orThrow();
    here.donors.test(ada, donor.id(), test("hbv", DonorTest.Finding.NON_REACTIVE)).orThrow();
    here.donors.test(ada, donor.id(), test("hcv", DonorTest.Finding.REACTIVE)).orThrow();
    assertThat(here.lookBacks.open(ada)).extracting(LookBack::agent).containsExactly("hbv", "hcv");
    LookBack first = here.lookBacks.open(ada).getFirst();
    Recall recall = here.lookBacks.draft(ada, first.donor(), first.test()).orThrow();
    assertThat(recall.state()).isEqualTo(RecallState.DRAFT);
    assertThat(here.lots.find(lot.id()).orElseThrow().status()).isEqualTo(LotStatus.HOLD);
    LookBack second = here.lookBacks.open(ada).getFirst();
    assertThat(here.lookBacks.dismiss(ada, second.donor(), second.test(), ""))
        .isInstanceOf(Answer.Refused.class);
    here.lookBacks.dismiss(ada, second.donor(), second.test(), "specimen mixed up").orThrow();
    assertThat(here.lookBacks.open(ada)).isEmpty();
    here.recalls.approve(ben, recall.id(), "").orThrow();
    assertThat(here.recalls.patients(ada, recall.id()))
        .extracting(ExposedPatient::number)
        .containsExactly(ann.number());
  }

  @Test
  void anotherClinicSeesNothingOfARecall() {
    TestClinic there = new TestClinic();
    draw(300);
    Recall draft = draft(ofLot(), false);
    here.recalls.approve(ben, draft.id(), "").orThrow();
    assertThat(there.recalls.find(there.actor, draft.id())).isEmpty();
    assertThat(there.recalls.patients(there.actor, draft.id())).isEmpty();
    assertThat(there.recalls.list(there.actor)).isEmpty();
    assertThat(here.recalls.of(ada, ann.id())).extracting(Recall::id).containsExactly(draft.id());
  }

  /** The draw is under way when the approval begins: the approval waits, and the list has it. */
  @Test
  void aDrawUnderWayDuringApprovalIsOnTheList() throws Exception {
    Recall draft = draft(ofLot(), false);
    CountDownLatch drawn = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<DrawResult> drawing =
          threads.submit(() ->
              here.tenancy.as(
                  ada,
                  () -> {
                    DrawResult result = draw(300);
                    drawn.countDown();
                    await(finish);
                    return result;
                  }));
      assertThat(drawn.await(30, TimeUnit.SECONDS)).isTrue();
      Future<Answer<Recall>> approving =
          threads.submit(() -> here.recalls.approve(ben, draft.id(), ""));
      Thread.sleep(300);
      assertThat(approving.isDone()).as("the approval waits for the draw").isFalse();
      finish.countDown();
      assertThat(drawing.get(30, TimeUnit.SECONDS)).isInstanceOf(Drawn.class);
      approving.get(30, TimeUnit.SECONDS).orThrow();
    }
    assertThat(here.recalls.patients(ada, draft.id())).hasSize(1);
    assertThat(draw(100)).isInstanceOf(Refused.class);
  }

  /** The approval is under way when the draw begins: the draw waits, and is refused. */
  @Test
  void aDrawThatComesDuringApprovalIsRefused() throws Exception {
    Recall draft = draft(ofLot(), false);
    CountDownLatch approved = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Answer<Recall>> approving =
          threads.submit(() ->
              here.tenancy.as(
                  ben,
                  () -> {
                    Answer<Recall> answer = here.recalls.approve(ben, draft.id(), "");
                    approved.countDown();
                    await(finish);
                    return answer;
                  }));
      assertThat(approved.await(30, TimeUnit.SECONDS)).isTrue();
      Future<DrawResult> drawing = threads.submit(() -> draw(300));
      Thread.sleep(300);
      assertThat(drawing.isDone()).as("the draw waits for the approval").isFalse();
      finish.countDown();
      approving.get(30, TimeUnit.SECONDS).orThrow();
      assertThat(drawing.get(30, TimeUnit.SECONDS)).isInstanceOf(Refused.class);
    }
    assertThat(here.recalls.patients(ada, draft.id())).isEmpty();
  }

  private Recall draft(RecallScope scope, boolean exercise) {
    return here.recalls
        .draft(
            ada,
            new RecallDraft(scope, RecallClass.II, CheckLevel.A, "endotoxin on retest", exercise))
        .orThrow();
  }

  private RecallScope ofLot() {
    return RecallScope.of(subject(TraceKind.LOT, lot.id().toString(), lot.number()));
  }

  private static TraceNode subject(TraceKind kind, String key, String label) {
    return new TraceNode(kind, key, label);
  }

  private DrawResult draw(int microlitres) {
    return here.draws.draw(ada, injection(session, vial, microlitres));
  }

  private Vial made(String serial) {
    return here.vials
        .receive(ada, lot.id(), 500, Optional.of(new MakerCode("04012345678901", serial)))
        .orThrow();
  }

  private static DonorTest test(String agent, DonorTest.Finding finding) {
    return new DonorTest(agent, finding, LocalDate.parse("2026-02-20"), "");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
