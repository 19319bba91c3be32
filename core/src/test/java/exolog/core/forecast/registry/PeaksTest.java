package exolog.core.forecast.registry;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.course.Site;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.forecast.Forecaster;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.stats.response.Kinetics;
import exolog.testkit.registry.CourseRegistry;
import exolog.testkit.registry.CourseTruth;
import exolog.testkit.registry.Network;
import exolog.testkit.registry.SyntheticCourse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What readings tell of how quickly the response comes. */
final class PeaksTest {
  private static final Evidence EVIDENCE = Evidence.published();
  private static final Stratum STRATUM =
      new Stratum(
          Concern.ANDROGENETIC_ALOPECIA,
          EVIDENCE.measure("hair_density_per_cm2"),
          ProductSource.ADIPOSE_MSC,
          Route.INJECTION);
  private static final Kinetics TRUTH = new Kinetics(0.136, 0.0813);
  private final List<Kinetics> grid = Forecaster.of(EVIDENCE).registryRates(STRATUM);

  @Test
  void readings_that_fit_every_pair_alike_leave_the_studies_limits() {
    PeakWeek week = new Peaks(grid).week(new double[grid.size()]);
    assertThat(week.isTold()).isFalse();
    assertThat(week.possible()).isEqualTo(9);
    assertThat(week.low80()).isEqualTo(week.studiesLow80());
    assertThat(week.high80()).isEqualTo(week.studiesHigh80());
  }

  @Test
  void one_pair_alone_stands_for_its_cell_and_not_for_a_certainty() {
    double[] logs = new double[grid.size()];
    Arrays.fill(logs, -1000);
    logs[4] = 0;
    PeakWeek week = new Peaks(grid).week(logs);
    assertThat(week.isTold()).isTrue();
    assertThat(week.possible()).isEqualTo(1);
    assertThat(grid.get(4).peakWeek()).isBetween(week.low80(), week.high80());
    assertThat(week.high80() / week.low80()).isGreaterThan(1.2);
  }

  @Test
  void a_pair_stays_possible_up_to_a_rise_of_5_99() {
    double[] logs = new double[grid.size()];
    logs[0] = -2.99;
    logs[1] = -3.00;
    assertThat(new Peaks(grid).week(logs).possible()).isEqualTo(8);
  }

  @Test
  void many_courses_tell_when_the_effect_is_greatest() {
    PeakWeek week = fitted(1500);
    assertThat(week.isTold()).isTrue();
    assertThat(TRUTH.peakWeek()).isBetween(week.low80(), week.high80());
    assertThat(week.high80() - week.low80())
        .isLessThan(0.7 * (week.studiesHigh80() - week.studiesLow80()));
  }

  @Test
  void a_few_courses_cannot_tell() {
    PeakWeek week = fitted(25);
    assertThat(week.isTold()).isFalse();
    assertThat(week.low80()).isCloseTo(week.studiesLow80(), Offset.offset(1.5));
    assertThat(week.high80()).isCloseTo(week.studiesHigh80(), Offset.offset(1.5));
  }

  @Test
  void a_model_that_was_kept_before_it_was_told_is_still_read() {
    var spread = new Spread(null, null, null, null, 0, "");
    var kept =
        new Fitted(List.of(), List.of(), new HowMuch(22, 1, spread, spread, spread, spread), null);
    String before = FittedJson.write(kept).replace(",\"peak\":null", "");
    assertThat(before).doesNotContain("peak");
    assertThat(FittedJson.read(before)).isEqualTo(kept);
  }

  private PeakWeek fitted(int people) {
    var series = new ArrayList<Series>();
    new CourseRegistry(new Network(1, 4, 6), CourseTruth.assumedTruth(), 5)
        .courses(0, people, course -> series.add(series(course)));
    return switch (RegistryFit.of(new TrainingSet(STRATUM, series, false), grid)) {
      case RegistryFit.Outcome.Done(Fitted fitted) -> Objects.requireNonNull(fitted.peak());
      case RegistryFit.Outcome.No(String reason) -> throw new AssertionError(reason);
    };
  }

  /** Sessions and weeks of a synthetic course, read as the registry's own model would have it. */
  private static Series series(SyntheticCourse course) {
    var random = new SplittableRandom(course.patient());
    double own = 4 * random.nextGaussian();
    double effect = 8 + 2 * random.nextGaussian();
    List<Given> given =
        course.sessions().stream()
            .map(held ->
                new Given(
                    held.week(),
                    held.dose(),
                    new LotId(new UUID(2, held.lot())),
                    new PractitionerId(new UUID(3, held.provider()))))
            .toList();
    List<Visit> visits =
        course.visits().stream()
            .skip(1)
            .map(visit -> {
              double x =
                  given.stream()
                      .mapToDouble(g -> g.dose() * TRUTH.unitResponse(visit.week() - g.week()))
                      .sum();
              double growth = -Math.expm1(-TRUTH.turnoverPerWeek() * visit.week());
              double noise = 8 * random.nextGaussian();
              return new Visit(visit.week(), 6 * growth + effect * x + own + noise);
            })
            .toList();
    var patient = new PatientId(new UUID(1, course.patient()));
    return new Series(patient, Site.SCALP_VERTEX, 120, given, visits);
  }
}
