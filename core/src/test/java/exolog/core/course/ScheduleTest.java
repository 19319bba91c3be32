package exolog.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.course.PlannedSession.Mark;
import exolog.core.evidence.Concern;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.id.SessionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final LocalDate OPENED = LocalDate.parse("2026-03-02");
  private static final Schedule.Plan FOUR_WEEKLY =
      new Schedule.Plan(4, 28, new Window(5, 10), OPENED, false);

  /** The first was held on 2 March: the second is due on 30 March, on time 25 March to 9 April. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-24, AHEAD",
    "2026-03-25, DUE",
    "2026-03-30, DUE",
    "2026-04-09, DUE",
    "2026-04-10, LATE",
    "2026-04-21, LATE",
    "2026-04-22, MISSED",
  })
  void theSecondSessionIsEarlyDueLateOrMissedByTheDay(LocalDate today, Mark mark) {
    assertThat(schedule(Map.of(1, "2026-03-02"), today).sessions().get(1).mark()).isEqualTo(mark);
  }

  @Test
  void aMissedSessionStaysAGapAndTheNextKeepsItsNumber() {
    Schedule later = schedule(Map.of(1, "2026-03-02"), LocalDate.parse("2026-04-27"));
    assertThat(marks(later)).containsExactly(Mark.HELD, Mark.MISSED, Mark.DUE, Mark.AHEAD);
    assertThat(later.next().orElseThrow().number()).isEqualTo(3);
    Schedule held =
        schedule(Map.of(1, "2026-03-02", 3, "2026-04-27"), LocalDate.parse("2026-04-28"));
    assertThat(marks(held)).containsExactly(Mark.HELD, Mark.MISSED, Mark.HELD, Mark.AHEAD);
    assertThat(held.sessions().get(3).due()).isEqualTo("2026-05-25");
  }

  @Test
  void theIntervalCountsFromTheLastSessionHeldNotFromTheFirst() {
    Schedule schedule =
        schedule(Map.of(1, "2026-03-02", 2, "2026-04-05"), LocalDate.parse("2026-04-06"));
    assertThat(schedule.sessions().get(2).due()).isEqualTo("2026-05-03");
  }

  @Test
  void whatWasHeldBeforeOrAfterItsWindowSaysSo() {
    Schedule schedule =
        schedule(
            Map.of(1, "2026-03-02", 2, "2026-03-20", 3, "2026-04-30"),
            LocalDate.parse("2026-05-01"));
    assertThat(marks(schedule))
        .containsExactly(Mark.HELD, Mark.HELD_EARLY, Mark.HELD_LATE, Mark.AHEAD);
  }

  @Test
  void theFirstAndTheLastWaitUntilTheCourseEnds() {
    LocalDate yearLater = OPENED.plusYears(1);
    assertThat(schedule(Map.of(), yearLater).next().orElseThrow().number()).isEqualTo(1);
    Schedule almost =
        schedule(Map.of(1, "2026-03-02", 2, "2026-03-30", 3, "2026-04-27"), yearLater);
    assertThat(almost.next().orElseThrow().mark()).isEqualTo(Mark.LATE);
    Schedule.Plan ended = new Schedule.Plan(4, 28, new Window(5, 10), OPENED, true);
    assertThat(marks(Schedule.of(ended, Map.of(), yearLater))).containsOnly(Mark.NOT_GIVEN);
  }

  @Test
  void everyUsualPlanSaysWhereItIsFromAndFitsItsWindow() {
    UsualPlans plans = UsualPlans.published();
    LocalDate day = LocalDate.parse("2026-11-24");
    assertThat(plans.all(day))
        .hasSizeGreaterThan(10)
        .allSatisfy(plan -> {
          assertThat(plan.basis()).isNotBlank();
          assertThat(plan.address()).startsWith("https://");
        });
    for (int interval = 1; interval <= 365; interval++) {
      Window window = plans.window(interval, day);
      assertThat(window.lateDays() + window.earlyDays())
          .as("%d days", interval)
          .isLessThan(interval);
    }
  }

  @Test
  void aPlanForThisSourceComesBeforeOneForAnyAndNoneBeforeItsDay() {
    UsualPlans plans = UsualPlans.published();
    LocalDate day = LocalDate.parse("2026-11-24");
    assertThat(named(plans, ProductSource.ADIPOSE_MSC, Route.TOPICAL, day))
        .isEqualTo("aga-fat-topical");
    assertThat(named(plans, ProductSource.PLATELET, Route.INJECTION, day))
        .isEqualTo("aga-injection");
    assertThat(named(plans, ProductSource.PLATELET, Route.TOPICAL, day)).isEqualTo("none");
    assertThat(named(plans, ProductSource.PLATELET, Route.INJECTION, day.minusDays(1)))
        .isEqualTo("none");
  }

  private static String named(UsualPlans plans, ProductSource source, Route route, LocalDate day) {
    return plans
        .of(Concern.ANDROGENETIC_ALOPECIA, source, route, day)
        .map(UsualPlan::key)
        .orElse("none");
  }

  private static List<Mark> marks(Schedule schedule) {
    return schedule.sessions().stream().map(PlannedSession::mark).toList();
  }

  private static Schedule schedule(Map<Integer, String> held, LocalDate today) {
    Map<Integer, Schedule.Held> days = new TreeMap<>();
    held.forEach((number, day) ->
        days.put(number, new Schedule.Held(SessionId.fresh(), LocalDate.parse(day))));
    return Schedule.of(FOUR_WEEKLY, days, today);
  }
}
