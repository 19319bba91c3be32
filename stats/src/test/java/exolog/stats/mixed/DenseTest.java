package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.Golden;
import exolog.stats.table.CsvTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Golden values: dense matrices in R 4.2.2 (docs/statistics/golden/dense.R), for what lme4's
 * formula cannot ask. optim stops at about 1e-6 of a variance; tolerances as for lme4.
 */
class DenseTest {
  private final CsvTable table = Golden.table(DenseTest.class, "membership.csv");

  @Test
  void sessionsThatSharedAnExposureGiveEachLotAndHandItsOwnPart() {
    var fit = (Fit) MixedModels.fit(design(), Options.reml());
    compare("membership", fit);
  }

  @Test
  void aPriorOnAnEffectIsIntegratedOverWithIt() {
    var options = Options.reml().with(List.of(new Prior("exposure", 2, 0.3)));
    compare("membership-prior", (Fit) MixedModels.fit(design(), options));
  }

  private Design design() {
    int n = table.rows().size();
    double[] y = new double[n];
    double[] exposure = new double[n];
    var lots = new Shares("lot", "exposure");
    var hands = new Shares("hand", "exposure");
    for (int r = 0; r < n; r++) {
      var row = table.rows().get(r);
      y[r] = Golden.number(row, "y");
      for (int j = 1; j <= 3; j++) {
        double share = Golden.number(row, "share" + j);
        exposure[r] += share;
        lots.add(row.text("lot" + j), share);
        hands.add(row.text("hand" + j), share);
      }
      lots.endRow();
      hands.endRow();
    }
    var patients = table.rows().stream().map(row -> row.text("patient")).toList();
    return Design.of("y", y)
        .intercept()
        .fixed("exposure", exposure)
        .grouping(Grouping.of("patient", patients).withSlope("exposure", exposure))
        .grouping(lots.grouping())
        .grouping(hands.grouping())
        .build();
  }

  private static void compare(String model, Fit fit) {
    Map<String, Double> found =
        Map.of(
            "criterion", Objects.requireNonNull(fit.criterion()),
            "residual", fit.residualVariance(),
            "patient", fit.random().get(0).variance(),
            "patient exposure", fit.random().get(1).variance(),
            "patient corr", Objects.requireNonNull(fit.random().get(1).corr()),
            "lot", fit.random().get(2).variance(),
            "hand", fit.random().get(3).variance(),
            "(Intercept)", Objects.requireNonNull(fit.fixed().get(0).estimate()),
            "exposure", Objects.requireNonNull(fit.fixed().get(1).estimate()));
    for (var row : Golden.table(DenseTest.class, "dense.csv").rows()) {
      if (row.text("model").equals(model)) {
        var kind = row.text("kind");
        double value = Golden.number(row, "value");
        double tolerance = kind.equals("criterion") ? 1e-4 : 2e-4 * Math.abs(value);
        assertThat(found.get(kind)).as(kind).isCloseTo(value, within(tolerance));
      }
    }
    assertThat(fit.fixed().get(1).se()).isCloseTo(se(model), within(1e-4));
  }

  private static double se(String model) {
    return Golden.table(DenseTest.class, "dense.csv").rows().stream()
        .filter(row -> row.text("model").equals(model) && row.text("kind").equals("exposure"))
        .mapToDouble(row -> Golden.number(row, "se"))
        .findFirst()
        .orElseThrow();
  }
}
