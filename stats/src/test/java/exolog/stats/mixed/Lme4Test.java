package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import exolog.stats.Golden;
import exolog.stats.formula.Building;
import exolog.stats.formula.Designs;
import exolog.stats.formula.Formula;
import exolog.stats.table.CsvRow;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden values: lme4 1.1-31 under R 4.2.2, polished by three optimisers in turn
 * (docs/statistics/golden/lme4.R; versions stand in the file). Tolerances: fixed effects and their
 * errors 1e-5 relative, variances 1e-4 relative, criterion 1e-4 absolute.
 */
class Lme4Test {
  private static final Map<String, Asked> MODELS =
      Map.ofEntries(
          asked("sleepstudy-intercept", "sleepstudy", "Reaction", "Days", "Subject", "", null),
          asked("sleepstudy-slope", "sleepstudy", "Reaction", "Days", "", "Subject:Days", null),
          asked("penicillin", "penicillin", "diameter", "1", "plate,sample", "", null),
          asked("pastes", "pastes", "strength", "1", "sample,batch", "", null),
          asked("dyestuff", "dyestuff", "Yield", "1", "Batch", "", null),
          asked("dyestuff2", "dyestuff2", "Yield", "1", "Batch", "", null),
          asked("visits-crossed", "visits", "y", "x,age", "patient,lot,provider", "", null),
          asked(
              "visits-slope",
              "visits",
              "y",
              "x*route,age",
              "patient,lot,provider",
              "patient:x",
              null),
          asked("visits-weights", "visits", "y", "x,age", "patient,lot", "", "precision"),
          asked(
              "visits-slope-weights",
              "visits",
              "y",
              "x",
              "patient,provider",
              "patient:x",
              "precision"),
          asked("visits-lotslope", "visits", "y", "x", "patient,provider", "provider:x", null),
          asked("visits-far", "visits", "y", "year,route", "patient,lot", "", null),
          asked("visits-nested", "visits", "y", "x", "patient,clinic,provider", "", null),
          asked("visits-none", "visits", "y", "0,x,age", "patient,lot", "", null));

  private record Asked(String file, Formula formula) {}

  private static Map.Entry<String, Asked> asked(
      String model,
      String file,
      String outcome,
      String fixed,
      String random,
      String slopes,
      @Nullable String weights) {
    var formula = new Formula(outcome, list(fixed), list(random), list(slopes), weights);
    return Map.entry(model, new Asked(file, formula));
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }

  @TestFactory
  Stream<DynamicTest> theNumbersAreThoseOfLme4() {
    var golden = Golden.table(Lme4Test.class, "lme4.csv");
    return MODELS.keySet().stream()
        .sorted()
        .flatMap(model ->
            Stream.of("REML", "ML")
                .map(likelihood ->
                    dynamicTest(
                        model + " by " + likelihood,
                        () -> {
                          var fit = fit(model, likelihood);
                          var rows =
                              golden.rows().stream()
                                  .filter(row -> row.text("model").equals(model))
                                  .filter(row -> row.text("likelihood").equals(likelihood))
                                  .toList();
                          assertThat(rows).isNotEmpty();
                          assertThat(fit.converged()).isTrue();
                          rows.forEach(row -> compare(fit, row));
                        })));
  }

  static Fit fit(String model, String likelihood) {
    return (Fit)
        MixedModels.fit(design(model), likelihood.equals("REML") ? Options.reml() : Options.ml());
  }

  static Design design(String model) {
    var asked = Objects.requireNonNull(MODELS.get(model), model);
    return switch (Designs.build(data(asked.file()), asked.formula())) {
      case Building.Built(Design design) -> design;
      case Building.CannotBuild(String reason) -> throw new AssertionError(reason);
    };
  }

  private static Path data(String name) {
    var file = name + ".csv";
    try {
      return Path.of(Objects.requireNonNull(Lme4Test.class.getResource(file), file).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(file, e);
    }
  }

  private static void compare(Fit fit, CsvRow row) {
    double value = Golden.number(row, "value");
    var group = row.text("group");
    var term = row.text("term");
    switch (row.text("kind")) {
      case "criterion" -> assertThat(fit.criterion()).isCloseTo(value, within(1e-4));
      case "n" -> assertThat((double) fit.n()).isEqualTo(value);
      case "residual" -> assertThat(fit.residualVariance()).isCloseTo(value, relative(value, 1e-4));
      case "fixed" -> {
        var effect =
            fit.fixed().stream().filter(f -> f.name().equals(term)).findFirst().orElseThrow();
        double se = Golden.number(row, "se");
        double size =
            Math.max(Math.abs(value), se); // an effect of nothing has no digits of its own
        assertThat(effect.estimate()).as(term).isCloseTo(value, relative(size, 1e-5));
        assertThat(effect.se()).as("SE of " + term).isCloseTo(se, relative(se, 1e-5));
      }
      case "variance" ->
          assertThat(term(fit, group, term).variance())
              .as(group + " " + term)
              .isCloseTo(value, within(1e-4 * value + 1e-9));
      case "corr" ->
          assertThat(term(fit, group, term).corr()).as("corr").isCloseTo(value, within(1e-4));
      case "mode" -> compareMode(fit, row, value);
      default -> throw new AssertionError(row.text("kind"));
    }
  }

  private static void compareMode(Fit fit, CsvRow row, double value) {
    var place = row.text("group").split("\\|", -1);
    var effect =
        fit.effects(place[0]).stream()
            .filter(e -> e.level().equals(place[1]) && e.term().equals(row.text("term")))
            .findFirst()
            .orElseThrow();
    assertThat(effect.estimate())
        .as(row.text("group"))
        .isCloseTo(value, within(1e-4 * Math.max(Math.abs(value), effect.se()) + 1e-6));
    double se = Golden.number(row, "se");
    assertThat(effect.se()).as(row.text("group")).isCloseTo(se, within(1e-4 * se + 1e-6));
  }

  private static RandomTerm term(Fit fit, String group, String term) {
    return fit.random().stream()
        .filter(r -> r.group().equals(group) && r.term().equals(term))
        .findFirst()
        .orElseThrow();
  }

  private static Offset<Double> relative(double value, double share) {
    return within(Math.abs(value) * share);
  }
}
