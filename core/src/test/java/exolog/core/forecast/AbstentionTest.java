package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.forecast.ForecastAnswer.Abstained;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the evidence carries no forecast, the answer says so and shows what there is. */
final class AbstentionTest {
  private static final Asked SCARS =
      Asked.of("acne-scars", "ecca", "100", "3", "4w", "adipose-msc");
  private static final Asked WRINKLES =
      Asked.of("facial-ageing", "wrinkle_depth_or_index", "20", "3", "3w", "adipose-msc");

  @Test
  void one_split_face_trial_of_acne_scars_is_shown_but_carries_no_forecast() {
    Abstained why = abstained(Questions.answer(SCARS));
    assertThat(why.reason()).contains("nothing can be said about one person");
    assertThat(why.whatWasShown())
        .anySatisfy(shown ->
            assertThat(shown)
                .contains("kwon-2020", "−12.6 % of baseline", "95 % CI −21.9 to −3.3"));
  }

  @Test
  void wrinkles_on_a_scale_nobody_named_cannot_be_put_on_a_baseline() {
    ForecastAnswer answer = Questions.answer(Questions.lowConfidence(WRINKLES));
    assertThat(abstained(answer).whatWasShown())
        .anySatisfy(shown -> assertThat(shown).contains("yen-2026", "Confidence low"));
    assertThat(answer.evidence().notPooled())
        .anySatisfy(row -> assertThat(row.reason()).contains("cannot be put on a baseline"));
  }

  @Test
  void studies_of_low_confidence_stay_out_unless_asked_for() {
    assertThat(abstained(Questions.answer(WRINKLES)).whatWasShown())
        .noneSatisfy(shown -> assertThat(shown).contains("yen-2026"));
  }

  @Test
  void a_route_without_a_comparator_ends_in_an_abstention() {
    Asked needling = Questions.with(Questions.hairDensity(), "121", "6", "26", "microneedling");
    assertThat(abstained(Questions.answer(needling)).reason())
        .contains("what happens anyway is not known");
  }

  @Test
  void own_courses_alone_make_no_forecast_and_the_reason_says_how_many_and_why() {
    var view =
        new RegistryView(
            31, Optional.empty(), Whom.someone(), List.of(), List.of("Not modelled yet."));
    ForecastAnswer answer = Questions.FORECASTER.answer(Questions.question(SCARS), view);
    assertThat(abstained(answer).reason())
        .contains("31 people with this plan", "all of them were treated", "do not make a forecast");
    assertThat(answer.sentence()).contains(abstained(answer).reason());
    assertThat(answer.comparableCourses()).isEqualTo(31);
    assertThat(answer.assumptions())
        .containsExactly("No course here enters an answer. Not modelled yet.");
  }

  @Test
  void a_handful_of_own_courses_is_not_given_as_a_number() {
    var view =
        new RegistryView(0, Optional.empty(), Whom.someone(), List.of(), List.of("Too few."));
    ForecastAnswer answer = Questions.FORECASTER.answer(Questions.question(SCARS), view);
    assertThat(abstained(answer).reason()).contains(" Fewer than 5 people with this plan");
  }

  private static Abstained abstained(ForecastAnswer answer) {
    assertThat(answer.weeks()).isEmpty();
    assertThat(answer.evidence().pooled()).isEmpty();
    return Objects.requireNonNull(answer.abstained());
  }
}
