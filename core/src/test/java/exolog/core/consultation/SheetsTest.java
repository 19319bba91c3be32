package exolog.core.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The paper that is taken home, and the time to think that runs from there. */
class SheetsTest {
  private static final byte[] PAPER = "%PDF-1.7 a sheet".getBytes(StandardCharsets.UTF_8);

  private final Talk talk = new Talk();
  private final TestClinic here = talk.here;

  @Test
  void withoutARuleNobodyWaits() {
    Consultation consultation = talk.ready();
    Thinking thinking = here.sheets.thinking(here.actor, consultation);
    assertThat(thinking.days()).isZero();
    assertThat(thinking.reasons()).singleElement().asString().contains("Proposal of this record");
    assertThat(talk.proceed(consultation)).isInstanceOf(Answer.Given.class);
  }

  @Test
  void aClinicThatAsksForTimeWaitsFromTheHandedSheetAndNotLess() {
    Consultation consultation = talk.ready();
    here.sheets.setClinicDays(here.actor, 2).orThrow();
    assertThat(TestClinic.sentences(talk.proceed(consultation)))
        .singleElement()
        .asString()
        .startsWith("2 days to think are asked for before going ahead. This clinic asks for it.")
        .endsWith("Hand out the decision sheet of this plan first: the time runs from then.");
    hand(consultation);
    here.clock.advance(Duration.ofDays(2).minusSeconds(1));
    assertThat(TestClinic.sentences(talk.proceed(consultation)))
        .singleElement()
        .asString()
        .contains("Go ahead from ");
    here.clock.advance(Duration.ofSeconds(1));
    assertThat(talk.proceed(consultation)).isInstanceOf(Answer.Given.class);
  }

  @Test
  void anotherPlanStartsTheTimeAgain() {
    Consultation consultation = talk.ready();
    here.sheets.setClinicDays(here.actor, 1).orThrow();
    hand(consultation);
    here.clock.advance(Duration.ofDays(3));
    TreatmentPlan same = consultation.plan().orElseThrow();
    here.consultations.plan(here.actor, consultation.id(), same).orThrow();
    assertThat(TestClinic.sentences(talk.proceed(consultation)))
        .singleElement()
        .asString()
        .contains("Hand out the decision sheet of this plan first");
    assertThat(here.sheets.of(here.actor, consultation.id()))
        .extracting(HandedSheet::ofThisPlan)
        .containsExactly(false);
  }

  @Test
  void anAnswerOfTheScreeningLengthensTheTime() {
    Consultation consultation = talk.ready();
    talk.reply(consultation, "expectation", Reply.YES).orThrow();
    here.screenings.acknowledge(here.actor, consultation.id(), "expectation").orThrow();
    here.sheets.setClinicDays(here.actor, 2).orThrow();
    Thinking thinking = here.sheets.thinking(here.actor, consultation);
    assertThat(thinking.days()).isEqualTo(7);
    assertThat(thinking.reasons()).containsExactly("An answer of the screening asks for it.");
  }

  @Test
  void daysOutsideTheRangeAreRefused() {
    assertThat(TestClinic.sentences(here.sheets.setClinicDays(here.actor, 91)))
        .containsExactly("A time to think of 91 days is not possible. Give 0 to 90 whole days.");
  }

  @Test
  void thePaperStaysByteForByteAndEachReadingOfItIsNoted() {
    Consultation consultation = talk.ready();
    HandedSheet handed = hand(consultation);
    assertThat(here.sheets.paper(here.actor, consultation.id(), handed.id())).contains(PAPER);
    assertThat(here.timelines.of(here.actor, talk.patient.id(), Optional.empty()).rows())
        .extracting(TimelineEntry::kind)
        .contains(TimelineEntry.Kind.SHEET);
  }

  @Test
  void theSameFormPressedByTwelveHandsAtOnceHandsOutOnce() throws Exception {
    Consultation consultation = talk.ready();
    var offered = new SheetOffered(Optional.empty(), PAPER, UUID.randomUUID());
    Callable<HandedSheet> press =
        () -> here.sheets.hand(here.actor, consultation.id(), offered).orThrow();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<HandedSheet> pressed :
          hands.invokeAll(java.util.Collections.nCopies(12, press))) {
        pressed.get();
      }
    }
    assertThat(here.sheets.of(here.actor, consultation.id())).hasSize(1);
  }

  @Test
  void nothingIsHandedOutWithoutAPlanOrAfterTheDecision() {
    Consultation open = talk.open();
    var offered = new SheetOffered(Optional.empty(), PAPER, UUID.randomUUID());
    assertThat(TestClinic.sentences(here.sheets.hand(here.actor, open.id(), offered)))
        .isEqualTo(List.of("There is no plan yet. Enter it first."));
    Consultation decided = talk.ready();
    talk.proceed(decided).orThrow();
    assertThat(here.sheets.hand(here.actor, decided.id(), offered))
        .isInstanceOf(Answer.Refused.class);
  }

  private HandedSheet hand(Consultation consultation) {
    return here.sheets
        .hand(
            here.actor,
            consultation.id(),
            new SheetOffered(Optional.empty(), PAPER, UUID.randomUUID()))
        .orThrow();
  }
}
