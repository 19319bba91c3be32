package exolog.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.course.Course;
import exolog.core.course.Site;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Measure;
import exolog.core.evidence.SmallestDetectable;
import exolog.core.patient.Patient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final Measure DENSITY = Evidence.published().measure("hair_density_per_cm2");

  private final TestClinic here = new TestClinic();
  private final Patient patient = here.patient("Ann Smith");

  @Test
  void aChangeBelowTheMeasurementErrorIsNoise() {
    Measurement before = density(121).orThrow();
    double smallest = here.outcomes.change(before, before).smallestDetectable().orElseThrow();
    Change small = here.outcomes.change(before, density(121 + smallest - 1).orThrow());
    Change large = here.outcomes.change(before, density(121 + smallest + 1).orThrow());
    assertThat(small.verdict()).isEqualTo(Change.Verdict.WITHIN_NOISE);
    assertThat(large.verdict()).isEqualTo(Change.Verdict.REAL);
    assertThat(large.direction()).isEqualTo(Change.Direction.BETTER);
    assertThat(large.delta()).isEqualTo(smallest + 1, within(1e-9));
  }

  @Test
  void whereNoRepeatabilityIsPublishedNothingIsSaidOfAChange() {
    Measurement before = density(121).orThrow();
    Measurement after = density(160).orThrow();
    SmallestDetectable unknown = new SmallestDetectable(null, null, null, "none published", null);
    assertThat(new Change(before, after, unknown).verdict())
        .isEqualTo(Change.Verdict.NOISE_UNKNOWN);
  }

  @Test
  void readingsOfTwoSitesAreNotAChange() {
    Measurement vertex = density(121).orThrow();
    Measurement frontal =
        here.outcomes
            .record(here.actor, reading(130, Site.SCALP_FRONTAL, here.clock.instant()))
            .orThrow();
    assertThatThrownBy(() -> here.outcomes.change(vertex, frontal))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNegativeOrAbsurdReadingIsRefusedWithItsLimits() {
    assertThat(TestClinic.sentences(density(-5)))
        .containsExactly("Hair density of -5 hairs/cm2 is not plausible. Give 0 to 500 hairs/cm2.");
    assertThat(TestClinic.sentences(density(5_000))).hasSize(1);
    assertThat(TestClinic.sentences(density(Double.NaN))).hasSize(1);
  }

  @Test
  void aReadingFromTheFutureIsRefused() {
    Instant tomorrow = here.clock.instant().plus(Duration.ofDays(1));
    assertThat(
            TestClinic.sentences(
                here.outcomes.record(here.actor, reading(121, Site.SCALP_VERTEX, tomorrow))))
        .containsExactly(
            "The reading was taken at 2026-03-03T09:00:00Z, which lies in the future. Check the date.");
  }

  @Test
  void aCorrectionSupersedesAndTheFirstStaysReadable() {
    Measurement typo = density(21).orThrow();
    Measurement right =
        here.outcomes.correct(here.actor, typo.id(), 121, "digit missing").orThrow();
    assertThat(here.outcomes.series(here.actor, patient.id(), DENSITY, Site.SCALP_VERTEX))
        .containsExactly(right);
    assertThat(here.outcomes.find(here.actor, typo.id())).contains(typo);
    assertThat(TestClinic.sentences(here.outcomes.correct(here.actor, typo.id(), 122, "again")))
        .containsExactly("This reading was corrected before. Correct the newer one.");
  }

  @Test
  void theBaselineIsTheLastReadingBeforeTreatmentBegan() {
    density(118).orThrow();
    here.clock.advance(Duration.ofDays(2));
    Measurement last = density(121).orThrow();
    Instant began = here.clock.instant();
    here.clock.advance(Duration.ofDays(60));
    density(130).orThrow();
    assertThat(here.outcomes.baseline(here.actor, patient.id(), DENSITY, Site.SCALP_VERTEX, began))
        .contains(last);
  }

  @Test
  void aReadingBelongsToACourseOfTheSamePatientOnly() {
    Course others = here.course(here.patient("Max Mustermann"), here.product());
    MeasurementDetails details =
        new MeasurementDetails(
            patient.id(),
            Optional.of(others.id()),
            DENSITY,
            Site.SCALP_VERTEX,
            121,
            "",
            "Ada",
            here.clock.instant());
    assertThat(TestClinic.sentences(here.outcomes.record(here.actor, details)))
        .containsExactly(
            "This course is not the patient's. Choose one of the patient's courses, or none.");
  }

  @Test
  void everyRecordedMeasureIsOneOfTheEvidenceWithLimitsInOrder() {
    assertThat(here.outcomes.measures().all())
        .isNotEmpty()
        .allSatisfy(measure -> {
          PlausibleRange range = here.outcomes.measures().range(measure).orElseThrow();
          assertThat(range.low()).isLessThan(range.high());
          assertThat(range.basis()).isNotBlank();
        });
  }

  private Answer<Measurement> density(double value) {
    return here.outcomes.record(
        here.actor, reading(value, Site.SCALP_VERTEX, here.clock.instant()));
  }

  private MeasurementDetails reading(double value, Site site, Instant at) {
    return new MeasurementDetails(
        patient.id(), Optional.empty(), DENSITY, site, value, "Trichoscope", "Ada", at);
  }
}
