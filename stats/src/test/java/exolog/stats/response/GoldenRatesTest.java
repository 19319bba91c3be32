package exolog.stats.response;

import static exolog.stats.Golden.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import exolog.stats.Golden;
import exolog.stats.response.RateProfiling.Profiled;
import exolog.stats.table.CsvRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Golden values of lme4 1.1-31 under R 4.2.2, made by docs/statistics/golden/kinetics.R.
 * Tolerances: criterion 1e-4 at given rates and 1e-3 at the best; best rates 2 %, limits 3 % (a
 * step of the grid is 14 %).
 */
class GoldenRatesTest {
  private final List<CsvRow> golden = Golden.table(GoldenRatesTest.class, "rates.csv").rows();

  @Test
  void theProfileIsTheOneOfLme4() {
    var courses = courses();
    assertThat(new CourseCriterion(courses).at(new Kinetics(0.3, 0.1)))
        .isCloseTo(value("criterionAt0.3And0.1"), offset(1e-4));
    var bounds = new RateBounds(0.2, 1.2, 0.04, 0.19, "invented");
    if (!(ResponseRates.profile(courses, bounds) instanceof Profiled profiled)) {
      throw new AssertionError("not profiled");
    }
    assertThat(profiled.criterion()).isCloseTo(value("criterion"), offset(1e-3));
    near(profiled.best().signalDecayPerWeek(), "decay", 2);
    near(profiled.best().turnoverPerWeek(), "turnover", 2);
    // In R too the profile stays under its limit down to the bound.
    assertThat(row("decayLower").isBlank("value")).isTrue();
    assertThat(profiled.decay().lower95()).isNull();
    near(Objects.requireNonNull(profiled.decay().upper95()), "decayUpper", 3);
    near(Objects.requireNonNull(profiled.turnover().lower95()), "turnoverLower", 3);
    near(Objects.requireNonNull(profiled.turnover().upper95()), "turnoverUpper", 3);
  }

  private void near(double ours, String name, double percent) {
    assertThat(ours).as(name).isCloseTo(value(name), withPercentage(percent));
  }

  private double value(String name) {
    return number(row(name), "value");
  }

  private CsvRow row(String name) {
    return golden.stream().filter(r -> r.text("name").equals(name)).findFirst().orElseThrow();
  }

  private static List<TreatedCourse> courses() {
    var byPatient = new LinkedHashMap<String, List<CsvRow>>();
    for (var row : Golden.table(GoldenRatesTest.class, "courses.csv").rows()) {
      byPatient.computeIfAbsent(row.text("patient"), _ -> new ArrayList<>()).add(row);
    }
    var courses = new ArrayList<TreatedCourse>();
    byPatient.forEach((patient, rows) -> {
      boolean treated = number(rows.getFirst(), "sessions") > 0;
      courses.add(
          new TreatedCourse(
              patient,
              treated ? List.of(0.0, 4.0, 8.0) : List.of(),
              treated ? Collections.nCopies(3, 1.0) : List.of(),
              rows.stream().map(row -> number(row, "week")).toList(),
              rows.stream().map(row -> number(row, "y")).toList()));
    });
    return courses;
  }
}
