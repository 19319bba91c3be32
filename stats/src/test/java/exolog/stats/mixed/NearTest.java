package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.testkit.registry.CourseRegistry;
import exolog.testkit.registry.CourseTruth;
import exolog.testkit.registry.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One of many fits that differ little: where it begins changes the work, not the answer. */
class NearTest {
  private final Fit other = fit(0.8, Options.reml());

  @Test
  void aFitFromItsNeighboursVariancesEndsWhereItWouldHaveEndedAnyway() {
    var anew = fit(1, Options.reml());
    var near = fit(1, Options.reml().near(other, Double.POSITIVE_INFINITY));
    assertThat(near.converged()).isTrue();
    assertThat(near.iterations()).isLessThan(anew.iterations());
    assertThat(criterion(near)).isCloseTo(criterion(anew), within(1e-8));
    for (int t = 0; t < anew.random().size(); t++) {
      double variance = anew.random().get(t).variance();
      assertThat(near.random().get(t).variance()).isCloseTo(variance, within(1e-6 * variance));
    }
  }

  @Test
  void aSearchThatCannotComeLowEnoughStopsAndSaysSo() {
    double lowest = criterion(fit(1, Options.reml()));
    var hopeless = fit(1, Options.reml().near(other, lowest - 30));
    assertThat(hopeless.converged()).isFalse();
    assertThat(hopeless.iterations()).isLessThanOrEqualTo(2);
    assertThat(criterion(hopeless)).isGreaterThanOrEqualTo(lowest);
  }

  @Test
  void oneThatComesLowEnoughIsNotGivenUp() {
    double lowest = criterion(fit(1, Options.reml()));
    var near = fit(1, Options.reml().near(other, lowest + 1e-3));
    assertThat(near.converged()).isTrue();
    assertThat(criterion(near)).isCloseTo(lowest, within(1e-8));
  }

  @Test
  void fewValuesOfTheVariancesKeepTheirMiddle() {
    var posterior = Posterior.of(other);
    var few = posterior.thinned(8);
    assertThat(few.points()).isLessThanOrEqualTo(8).isGreaterThan(3);
    double all = posterior.effect("lot", "another", 1).sd();
    assertThat(few.effect("lot", "another", 1).sd()).isCloseTo(all, within(0.15 * all));
  }

  private static double criterion(Fit fit) {
    return Objects.requireNonNull(fit.criterion());
  }

  /** 150 courses; the exposure to a power, which is another column with another fit. */
  private static Fit fit(double power, Options options) {
    var y = new ArrayList<Double>();
    var x = new ArrayList<Double>();
    var patients = new ArrayList<String>();
    var lots = new Shares("lot", "exposure");
    new CourseRegistry(new Network(1, 4, 12), CourseTruth.assumedTruth(), 3)
        .courses(
            0,
            150,
            course ->
                course
                    .visits()
                    .forEach(visit -> {
                      y.add(visit.y());
                      x.add(Math.pow(visit.exposure(), power));
                      patients.add("P" + course.patient());
                      for (int j = 0; j < course.sessions().size(); j++) {
                        if (visit.shares().get(j) > 0) {
                          lots.add(
                              "L" + course.sessions().get(j).lot(),
                              Math.pow(visit.shares().get(j), power));
                        }
                      }
                      lots.endRow();
                    }));
    double[] exposure = column(x);
    var design =
        Design.of("y", column(y))
            .intercept()
            .fixed("exposure", exposure)
            .grouping(Grouping.of("patient", patients).withSlope("exposure", exposure))
            .grouping(lots.grouping())
            .build();
    return (Fit) MixedModels.fit(design, options);
  }

  private static double[] column(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
