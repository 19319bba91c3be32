package exolog.stats.meta;

import static exolog.stats.Golden.number;
import static exolog.stats.meta.MetaforTest.effects;
import static exolog.stats.meta.MetaforTest.pooled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import exolog.stats.Golden;
import exolog.stats.table.CsvRow;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden values of metafor 3.8-1 under R 4.2.2 on its own data sets, whole and with each study left
 * out, REML and DL, with and without Knapp-Hartung; made by docs/statistics/golden/leave_one_out.R.
 * Tolerance 1e-6 of each figure's scale, 1e-4 on I² in percent.
 */
class LeaveOneOutTest {
  @ParameterizedTest
  @ValueSource(strings = {"bcg", "raudenbush1985", "hackshaw1998", "normand1999"})
  void everyStudyLeftOutGivesMetaforsFigures(String set) {
    var effects = effects(Golden.table(LeaveOneOutTest.class, "leaveOneOutStudies.csv"), set);
    int compared = 0;
    for (var row : Golden.table(LeaveOneOutTest.class, "leaveOneOut.csv").rows()) {
      if (row.text("set").equals(set)) {
        compare(effects, row);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(4 * (effects.size() + 1));
  }

  private static void compare(List<StudyEffect> effects, CsvRow row) {
    var method = TauMethod.valueOf(row.text("method"));
    boolean knappHartung = Boolean.parseBoolean(row.text("knha"));
    int left = (int) number(row, "left");
    var pooling =
        left == 0
            ? MetaAnalysis.pool(effects, method, knappHartung)
            : MetaAnalysis.leaveOneOut(effects, method, knappHartung).get(left - 1).others();
    var ours = pooled(pooling);
    double se = number(row, "se");
    double tau2 = number(row, "tau2");
    double scale = 1e-6 * Math.max(se, Math.sqrt(tau2));
    var what = row.text("set") + " without " + left + " by " + method;
    close(what, ours.estimate(), row, "estimate", scale);
    close(what, ours.se(), row, "se", scale);
    close(what, ours.ciLower(), row, "ciLower", 20 * scale);
    close(what, ours.ciUpper(), row, "ciUpper", 20 * scale);
    close(what, Objects.requireNonNull(ours.piLower()), row, "piLower", 20 * scale);
    close(what, Objects.requireNonNull(ours.piUpper()), row, "piUpper", 20 * scale);
    close(what, ours.tau2(), row, "tau2", scale * Math.max(se, Math.sqrt(tau2)));
    close(what, ours.i2(), row, "i2", 1e-4);
    close(what, ours.q(), row, "q", 1e-6 * Math.max(1, number(row, "q")));
    close(what, ours.qp(), row, "qp", 1e-6 * Math.max(1e-12, number(row, "qp")));
  }

  private static void close(String what, double ours, CsvRow row, String column, double within) {
    assertThat(ours).as(what + ", " + column).isCloseTo(number(row, column), offset(within));
  }
}
