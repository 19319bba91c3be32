package exolog.core.consultation;

import static exolog.core.TestClinic.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.answer.Answer;
import exolog.core.evidence.Concern;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StagingsTest {
  private final Talk talk = new Talk();

  @Test
  void theScalesOfAConcernAreOffered() {
    assertThat(talk.here.stagings.scales(Concern.ANDROGENETIC_ALOPECIA))
        .extracting(scale -> scale.key() + " " + scale.grades().size())
        .containsExactly(
            "fitzpatrick-skin-type 6", "ludwig 3", "norwood-hamilton 12", "sinclair 5");
    assertThat(talk.here.stagings.scales(Concern.UNEVEN_PIGMENT))
        .extracting(scale -> scale.key() + " " + scale.items().size())
        .containsExactly("fitzpatrick-skin-type 0", "mmasi 8");
  }

  @Test
  void aFarAdvancedHairLossIsSentElsewhereUnlessAClinicianSigns() {
    Consultation consultation = talk.ready();
    talk.stage(consultation, "norwood-hamilton", "VII").orThrow();
    assertThat(sentences(talk.proceed(consultation)))
        .singleElement()
        .asString()
        .contains("talk about a transplant", "A clinician may sign against it");
  }

  @Test
  void itemsAreKeptAndTheScoreIsWorkedOut() {
    Consultation pigment = open(Concern.UNEVEN_PIGMENT);
    Map<String, Integer> seen =
        Map.of(
            "forehead-area", 2,
            "forehead-darkness", 3,
            "left-cheek-area", 4,
            "left-cheek-darkness", 2,
            "right-cheek-area", 1,
            "right-cheek-darkness", 1,
            "chin-area", 5,
            "chin-darkness", 4);
    Staging staging =
        talk.here
            .stagings
            .stage(talk.here.actor, pigment.id(), Stagings.Seen.items("mmasi", seen))
            .orThrow();
    assertThat(talk.here.stagings.of(talk.here.actor, talk.patient.id()).getFirst())
        .isEqualTo(staging);
    assertThat(staging.items()).isEqualTo(seen);
    assertThat(staging.score().orElseThrow()).isEqualByComparingTo("6.5");
    assertThat(staging.stagedBy()).isEqualTo("Dr Ada Example");
  }

  @Test
  void aCorrectionSupersedesOnceAndBothStay() {
    Consultation consultation = talk.open();
    Staging wrong = talk.stage(consultation, "ludwig", "III").orThrow();
    Staging right =
        talk.here
            .stagings
            .correct(
                talk.here.actor,
                consultation.id(),
                wrong.id(),
                Stagings.Seen.grade("ludwig", "I"),
                "wet hair")
            .orThrow();
    assertThat(talk.here.stagings.of(talk.here.actor, talk.patient.id())).containsExactly(right);
    assertThat(right.supersedes()).contains(wrong.id());
    assertThat(
            sentences(
                talk.here.stagings.correct(
                    talk.here.actor,
                    consultation.id(),
                    wrong.id(),
                    Stagings.Seen.grade("ludwig", "II"),
                    "again")))
        .singleElement()
        .asString()
        .contains("was corrected before");
    assertThat(talk.answer(consultation, "advanced-hair-loss").reply()).isEqualTo(Reply.NO);
  }

  @Test
  void aForeignScaleAnUnknownGradeAndAMissingItemAreRefusedInWords() {
    Consultation consultation = talk.open();
    assertThat(sentences(talk.stage(consultation, "glogau", "II")))
        .containsExactly(
            "\"glogau\" is not a scale for this concern. Use one of: fitzpatrick-skin-type, ludwig,"
                + " norwood-hamilton, sinclair.");
    assertThat(sentences(talk.stage(consultation, "ludwig", "IV")))
        .containsExactly("Pick one of the grades of Ludwig: I, II, III.");
    Consultation scars = open(Concern.ACNE_SCARS);
    Answer<Staging> partly =
        talk.here.stagings.stage(
            talk.here.actor,
            scars.id(),
            Stagings.Seen.items("ecca", Map.of("v-shaped", 4, "u-shaped", 1)));
    assertThat(sentences(partly)).hasSize(5);
    assertThat(sentences(partly).getFirst())
        .isEqualTo(
            "V-shaped scars: give a whole number from 0 to 3. Not seen is 0; not looked at cannot be"
                + " scored.");
  }

  private Consultation open(Concern concern) {
    return talk.here.consultations.open(talk.here.actor, talk.patient.id(), concern).orThrow();
  }
}
