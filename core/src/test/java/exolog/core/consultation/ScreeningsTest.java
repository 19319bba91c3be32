package exolog.core.consultation;

import static exolog.core.TestClinic.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.answer.Answer;
import exolog.core.evidence.Concern;
import exolog.core.patient.Patient;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.patient.SkinType;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Role;
import exolog.core.practice.Signature;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreeningsTest {
  private static final String REASON = "Note of Dr Onko of 12 January: no objection";

  private final Talk talk = new Talk();

  @Test
  void everyRowThatAsksIsAskedAndTheRestIsKnownFromTheRecord() {
    Screening screening = talk.screening(talk.open());
    assertThat(screening.unanswered()).hasSize(24).allMatch(ScreeningQuestion::isAsked);
    assertThat(screening.answers())
        .extracting(answer -> answer.question().key() + " " + answer.reply())
        .containsExactly("under-18 NO", "skin-type-iv-vi UNKNOWN", "advanced-hair-loss UNKNOWN");
  }

  @Test
  void aQuestionForAnotherConcernOrRouteIsNotAsked() {
    Consultation scars =
        talk.here
            .consultations
            .open(talk.here.actor, talk.patient.id(), Concern.ACNE_SCARS)
            .orThrow();
    assertThat(talk.screening(scars).unanswered())
        .extracting(ScreeningQuestion::key)
        .doesNotContain("patchy-hair-loss")
        .contains("allergy-metal");
    assertThat(sentences(talk.reply(scars, "patchy-hair-loss", Reply.NO)).getFirst())
        .startsWith("\"patchy-hair-loss\" is not asked here. Ask one of: allergy-constituent,");
  }

  @Test
  void aBlockStopsAndADeferSaysFromWhenToAskAgain() {
    Consultation consultation = talk.ready();
    talk.reply(consultation, "pregnancy", Reply.UNKNOWN).orThrow();
    talk.reply(consultation, "infection-at-site", Reply.YES).orThrow();
    assertThat(sentences(talk.proceed(consultation)))
        .containsExactly(
            "Is the patient pregnant, breastfeeding or trying to conceive? Not known. Nothing is"
                + " known of the risk.",
            "Is there an infection, herpes or an open wound in the area? Yes. Treat the infection"
                + " first. Ask again from 16 Mar 2026, until it has healed.");
    assertThat(talk.here.screenings.toAskAgain(talk.here.actor))
        .singleElement()
        .satisfies(again -> {
          assertThat(again.name()).isEqualTo("Ann Smith");
          assertThat(again.from()).isEqualTo("2026-03-16T09:00:00Z");
        });
    talk.reply(consultation, "infection-at-site", Reply.NO).orThrow();
    assertThat(talk.here.screenings.toAskAgain(talk.here.actor)).isEmpty();
  }

  @Test
  void aWarningIsReadBeforeAnyoneGoesOnAndAnotherReplyNeedsAnotherLook() {
    Consultation consultation = talk.ready();
    talk.reply(consultation, "keloid", Reply.YES).orThrow();
    assertThat(sentences(talk.proceed(consultation)))
        .containsExactly(
            "Say that you have read the warning: Does the patient scar with keloids or raised"
                + " scars? Yes. Treat a small area first.");
    read(consultation, "keloid");
    read(consultation, "keloid");
    assertThat(talk.answer(consultation, "keloid").acknowledged().orElseThrow().by())
        .isEqualTo("Dr Ada Example");
    talk.reply(consultation, "keloid", Reply.UNKNOWN).orThrow();
    assertThat(talk.screening(consultation).unread()).hasSize(1);
    read(consultation, "keloid");
    assertThat(talk.proceed(consultation)).isInstanceOf(Answer.Given.class);
  }

  @Test
  void whereARuleAllowsItANamedClinicianSignsAgainstIt() {
    Consultation consultation = talk.ready();
    talk.reply(consultation, "malignancy", Reply.YES).orThrow();
    assertThat(sentences(talk.proceed(consultation)).getFirst())
        .endsWith("A clinician may sign against it, with a reason.");
    override(consultation, "malignancy", talk.here.signature(), REASON).orThrow();
    assertThat(talk.answer(consultation, "malignancy").overridden().orElseThrow())
        .isEqualTo(new SignedOverride(REASON, talk.here.clock.instant(), "Dr Ada Example"));
    assertThat(talk.here.timelines.of(talk.here.actor, talk.patient.id(), Optional.empty()).rows())
        .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.OVERRIDE)
        .extracting(TimelineEntry::detail)
        .containsExactly("Dr Ada Example: " + REASON);
    assertThat(sentences(override(consultation, "malignancy", talk.here.signature(), REASON)))
        .containsExactly("Signed already by Dr Ada Example. One signature is kept.");
    assertThat(talk.proceed(consultation)).isInstanceOf(Answer.Given.class);
  }

  @Test
  void nobodySignsAwayAPregnancyAChildOrAnInfection() {
    Consultation consultation = talk.ready();
    for (String question : new String[] {"pregnancy", "infection-at-site"}) {
      talk.reply(consultation, question, Reply.YES).orThrow();
      assertThat(sentences(override(consultation, question, talk.here.signature(), REASON)))
          .singleElement()
          .asString()
          .startsWith("Nobody may sign against");
    }
    assertThat(sentences(override(consultation, "under-18", talk.here.signature(), REASON)))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Nobody may sign against");
    assertThat(sentences(override(consultation, "keloid", talk.here.signature(), REASON)))
        .hasSize(2);
  }

  @Test
  void anOldSignatureANursesOrOneWithoutAReasonIsRefused() {
    Consultation consultation = talk.ready();
    talk.reply(consultation, "malignancy", Reply.YES).orThrow();
    talk.here
        .accounts
        .open(
            talk.here.actor,
            AccountOpening.of(
                "nurse-" + consultation.id(), "a long enough sentence", "Nan Nurse", Role.NURSE))
        .orThrow();
    Signature nurse =
        talk.here
            .accounts
            .sign(talk.here.actor, "nurse-" + consultation.id(), "a long enough sentence")
            .orThrow();
    assertThat(sentences(override(consultation, "malignancy", nurse, "because")))
        .containsExactly(
            "A clinician must sign this. Ask one to sign with login and password.",
            "Give the reason in 10 to 1000 characters: it stays in the record beside the name.");
    Signature old = talk.here.signature();
    talk.here.clock.advance(Duration.ofMinutes(11));
    assertThat(sentences(override(consultation, "malignancy", old, REASON)))
        .containsExactly(
            "The signature is not of this clinic or older than ten minutes. Sign again.");
  }

  @Test
  void anAnswerThatSomebodyElseGaveSinceIsNotCoveredByAnOlderPage() {
    Consultation consultation = talk.ready();
    long seen = talk.screening(consultation).seen();
    talk.reply(consultation, "pregnancy", Reply.YES).orThrow();
    assertThat(
            sentences(
                talk.here.screenings.screen(
                    talk.here.actor,
                    consultation.id(),
                    Map.of("pregnancy", Reply.NO, "fever", Reply.YES),
                    seen)))
        .containsExactly(
            "Dr Ada Example answered \"Yes\" since this page was opened: Is the patient pregnant,"
                + " breastfeeding or trying to conceive? Look at it again before you change it.");
    assertThat(talk.answer(consultation, "fever").reply()).isEqualTo(Reply.NO);
  }

  @Test
  void someAnswersGrowOldAndAreAskedAgainAlsoWhileTheCourseRuns() {
    Consultation consultation = talk.ready();
    talk.here.clock.advance(Duration.ofDays(7));
    assertThat(sentences(talk.proceed(consultation)))
        .hasSize(2)
        .first()
        .isEqualTo(
            "Ask again: Fever or illness in the last seven days? The answer is of 2 Mar 2026 and"
                + " holds 7 days.");
    talk.reply(consultation, "fever", Reply.NO).orThrow();
    talk.reply(consultation, "vaccination", Reply.NO).orThrow();
    talk.proceed(consultation).orThrow();
    talk.here.clock.advance(Duration.ofDays(28));
    assertThat(talk.screening(consultation).stale(talk.here.clock.instant()))
        .extracting(answer -> answer.question().key())
        .contains("pregnancy", "infection-at-site", "fever", "isotretinoin")
        .doesNotContain("malignancy", "granuloma-history", "earlier-reaction");
    talk.reply(consultation, "pregnancy", Reply.NO).orThrow();
    assertThat(talk.answer(consultation, "pregnancy").isStale(talk.here.clock.instant())).isFalse();
  }

  @Test
  void theLatestAnswerToAQuestionCountsAcrossConsultations() {
    Consultation first = talk.open();
    talk.reply(first, "pregnancy", Reply.YES).orThrow();
    talk.reply(first, "keloid", Reply.YES).orThrow();
    talk.here.clock.advance(Duration.ofDays(300));
    Consultation second = talk.open();
    talk.reply(second, "pregnancy", Reply.NO).orThrow();
    assertThat(talk.here.screenings.standing(talk.here.actor, talk.patient.id()))
        .filteredOn(answer -> answer.question().isAsked())
        .extracting(answer -> answer.question().key() + " " + answer.reply())
        .containsExactly("pregnancy NO", "keloid YES");
  }

  @Test
  void theSkinTypeOfTheRecordAnswersByItselfAndAStagingOverrulesIt() {
    Person dark =
        new Person(
            "Bea Dark",
            LocalDate.parse("1990-01-01"),
            Sex.FEMALE,
            Optional.of(SkinType.V),
            Optional.empty(),
            Optional.empty());
    Patient patient = talk.here.patients.register(talk.here.actor, "SKIN-5", dark).orThrow();
    Consultation consultation =
        talk.here.consultations.open(talk.here.actor, patient.id(), Concern.ACNE_SCARS).orThrow();
    assertThat(talk.answer(consultation, "skin-type-iv-vi").reply()).isEqualTo(Reply.YES);
    talk.stage(consultation, "fitzpatrick-skin-type", "III").orThrow();
    assertThat(talk.answer(consultation, "skin-type-iv-vi").reply()).isEqualTo(Reply.NO);
  }

  @Test
  void aConsultationIsJudgedByTheVersionInForceWhenItWasOpened() {
    Talk alone = talk;
    Consultation before = alone.ready();
    alone
        .here
        .owner
        .sql(
            """
            insert into screening_question (question, version, position, concern, sentence, yes_does, unknown_does,
                                            advice, source, trust, valid_from)
            values ('keloid', 3, 130, 'alopecia-areata', 'Any raised scar at all?', 'BLOCK', 'BLOCK',
                    'Do not treat.', 'A test', 'P', '2026-04-01')
            """)
        .update();
    try {
      alone.reply(before, "keloid", Reply.YES).orThrow();
      assertThat(alone.answer(before, "keloid").question().version()).isEqualTo(2);
      alone.here.clock.advance(Duration.ofDays(40));
      Consultation after =
          alone
              .here
              .consultations
              .open(alone.here.actor, alone.patient.id(), Concern.ALOPECIA_AREATA)
              .orThrow();
      alone.reply(after, "keloid", Reply.YES).orThrow();
      assertThat(alone.answer(after, "keloid").question().sentence())
          .isEqualTo("Any raised scar at all?");
      assertThat(alone.answer(after, "keloid").stops()).isTrue();
      assertThat(alone.answer(before, "keloid").warns()).isTrue();
    } finally {
      // The answer keeps the version: it is ended, never taken away.
      alone
          .here
          .owner
          .sql(
              "update screening_question set valid_from = '2020-01-01', valid_to = '2020-01-02' where question = 'keloid' and version = 3")
          .update();
    }
  }

  private void read(Consultation consultation, String question) {
    talk.here.screenings.acknowledge(talk.here.actor, consultation.id(), question).orThrow();
  }

  private Answer<Screening> override(
      Consultation consultation, String question, Signature signer, String reason) {
    return talk.here.screenings.override(
        talk.here.actor, consultation.id(), question, signer, reason);
  }
}
