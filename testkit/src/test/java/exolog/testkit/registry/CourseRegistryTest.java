package exolog.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseRegistryTest {
  private static final Network NETWORK = new Network(10, 4, 50);
  private static final CourseTruth TRUTH = CourseTruth.assumedTruth();

  @Test
  void theSameSeedGivesTheSamePatientInAnyOrder() {
    var registry = new CourseRegistry(NETWORK, TRUTH, 3);
    assertThat(courses(TRUTH, 3, 20).get(17)).isEqualTo(registry.course(17));
    assertThat(registry.course(17)).isNotEqualTo(registry.course(18));
    assertThat(new CourseRegistry(NETWORK, TRUTH, 4).course(17)).isNotEqualTo(registry.course(17));
  }

  @Test
  void firstReadingsHaveThePublishedMeanAndSpread() {
    var first =
        courses(TRUTH, 1, 5000).stream()
            .mapToDouble(c -> c.visits().getFirst().y() + 8 * (c.severity() - 3))
            .toArray();
    double mean = 0;
    for (double y : first) {
      mean += y / first.length;
    }
    double variance = 0;
    for (double y : first) {
      variance += (y - mean) * (y - mean) / (first.length - 1);
    }
    double sd = Math.hypot(39.82, 7.5);
    assertThat(mean).isCloseTo(151, within(4 * sd / Math.sqrt(5000)));
    assertThat(Math.sqrt(variance)).isCloseTo(sd, within(4 * sd / Math.sqrt(10_000)));
  }

  @Test
  void sharesAreTheBatemanCurveOfEachSession() {
    var course = new CourseRegistry(NETWORK, TRUTH, 5).course(2);
    var visit = course.visits().get(3);
    var session = course.sessions().get(1);
    double weeks = visit.week() - session.week();
    double curve =
        0.0813 / (0.0813 - 0.136) * (Math.exp(-0.136 * weeks) - Math.exp(-0.0813 * weeks));
    assertThat(visit.shares().get(1)).isCloseTo(session.dose() * curve, within(1e-12));
    assertThat(course.visits().getFirst().exposure()).isZero();
  }

  /** With everything random taken away, the course is the formula. */
  @Test
  void aCourseWithoutChanceIsTheFormula() {
    var plain =
        new CourseTruth(
            151,
            -8,
            -0.1,
            8,
            6,
            0,
            0,
            0,
            0,
            0,
            TRUTH.assumed(),
            TRUTH.actual(),
            false,
            DropOut.NONE);
    var course = new CourseRegistry(NETWORK, plain, 6).course(9);
    for (var visit : course.visits()) {
      double response = 8 + 6 * (course.adherence() - 0.75);
      double expected =
          151 - 8 * (course.severity() - 3) - 0.1 * visit.week() + visit.exposure() * response;
      assertThat(visit.y()).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void aQuickSignalChangesWhatHappensButNotWhatTheAnalystIsTold() {
    var slow = new CourseRegistry(NETWORK, TRUTH, 8).course(1).visits().get(5);
    var quick = new CourseRegistry(NETWORK, TRUTH.withQuickSignal(), 8).course(1).visits().get(5);
    assertThat(quick.shares()).isEqualTo(slow.shares());
    assertThat(quick.y()).isNotEqualTo(slow.y());
  }

  @Test
  void whoeverStaysAwayOnceIsNotSeenAgain() {
    for (var course : courses(TRUTH.with(DropOut.AT_RANDOM), 2, 500)) {
      var seen = course.visits().stream().map(SyntheticVisit::seen).toList();
      assertThat(seen.getFirst()).isTrue();
      assertThat(seen.lastIndexOf(true)).isEqualTo(seen.stream().filter(s -> s).count() - 1);
    }
  }

  @Test
  void randomDropOutTellsNothingInformativeDropOutFlatters() {
    assertThat(meanLastChange(DropOut.AT_RANDOM))
        .isCloseTo(meanLastChange(DropOut.NONE), within(1.5));
    assertThat(meanLastChange(DropOut.INFORMATIVE)).isGreaterThan(meanLastChange(DropOut.NONE) + 2);
  }

  private static double meanLastChange(DropOut who) {
    return courses(TRUTH.with(who), 2, 3000).stream()
        .filter(course -> course.visits().getLast().seen())
        .mapToDouble(c -> c.visits().getLast().y() - c.visits().getFirst().y())
        .average()
        .orElseThrow();
  }

  private static List<SyntheticCourse> courses(CourseTruth truth, long seed, int patients) {
    var courses = new ArrayList<SyntheticCourse>();
    new CourseRegistry(NETWORK, truth, seed).courses(0, patients, courses::add);
    return courses;
  }
}
