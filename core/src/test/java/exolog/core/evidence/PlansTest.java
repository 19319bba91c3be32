package exolog.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlansTest {
  private static final Plans PLANS = new Plans(2.5);

  @Test
  void aWhollyStatedPlanAssumesNothing() {
    var plan = PLANS.sessions(12.0, 12.0, 1.0, 1.0, 12.0);
    assertThat(plan.sessions()).isEqualTo(12);
    assertThat(plan.intervalWeeks()).isEqualTo(1);
    assertThat(plan.assumed()).isEmpty();
  }

  @Test
  void sessionsThatAreNotStatedGoOnUntilTheVisit() {
    var plan = PLANS.sessions(null, null, 4.0, 4.0, 24.0);
    assertThat(plan.sessions()).isEqualTo(6);
    assertThat(plan.assumed()).singleElement().asString().contains("until the visit (6)");
  }

  @Test
  void anIntervalThatIsNotStatedIsTheMedianOfTheOthers() {
    var plan = PLANS.sessions(3.0, 3.0, null, null, 12.0);
    assertThat(plan.intervalWeeks()).isEqualTo(2.5);
    assertThat(plan.assumed()).singleElement().asString().contains("2.5 weeks taken");
  }

  @Test
  void aRangeOfSessionsOrIntervalsIsSaidAloud() {
    var plan = PLANS.sessions(4.0, 5.0, 2.0, 4.0, null);
    assertThat(plan.sessions()).isEqualTo(5);
    assertThat(plan.intervalWeeks()).isEqualTo(3);
    assertThat(plan.followUpWeeks()).isEqualTo(12);
    assertThat(plan.assumed()).hasSize(3);
  }

  @Test
  void dailyUseCountsAsOneSessionAWeek() {
    var plan = PLANS.daily(8.0);
    assertThat(plan.continuous()).isTrue();
    assertThat(plan.sessions()).isEqualTo(8);
    assertThat(plan.assumed()).isNotEmpty();
  }

  @Test
  void aPlanWithoutSessionsIsNone() {
    assertThatThrownBy(() -> new Plan(0, 4, 12, false, List.of()))
        .hasMessageContaining("at least one session");
  }

  @Test
  void theMedianIntervalInTheAssumptionsIsThatOfTheStudies() {
    var library = Evidence.published();
    double[] stated =
        library.studies().stream()
            .filter(study -> study.vesicles() && !study.plan().continuous())
            .filter(study ->
                study.plan().assumed().stream()
                    .noneMatch(sentence -> sentence.startsWith("Interval not stated")))
            .filter(study -> study.plan().sessions() > 1)
            .mapToDouble(study -> study.plan().intervalWeeks())
            .sorted()
            .toArray();
    assertThat(stated).hasSize(14);
    assertThat((stated[6] + stated[7]) / 2)
        .isEqualTo(
            library.assumptions().stream()
                .filter(row -> row.key().equals("interval-weeks-when-not-stated"))
                .findFirst()
                .orElseThrow()
                .value());
  }
}
