package exolog.stats.ordinal;

import static exolog.stats.Golden.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import exolog.stats.Golden;
import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden values of lme4 1.1-31's glmer and of ordinal 2022.11-16's clmm under R 4.2.2, made by
 * docs/statistics/golden/ordinal.R. Tolerances: criterion 1e-5 absolute; estimates, spreads and
 * modes 1e-4 of their scale (the larger of value and standard error); standard errors 1e-3, of
 * clmm's models by a dense second derivative (the script says why).
 */
class GoldenModelsTest {
  private final CsvTable golden = Golden.table(GoldenModelsTest.class, "golden.csv");

  @ParameterizedTest
  @ValueSource(strings = {"cbpp", "verbagg", "responder", "wine", "wine_crossed", "gais"})
  void fitsAsRDoes(String set) {
    var fit = fitted(OrdinalModels.fit(design(set)));
    assertThat(fit.converged()).isTrue();
    for (var row : golden.rows()) {
      if (row.text("set").equals(set)) {
        compare(fit, row);
      }
    }
  }

  private static void compare(OrdinalFit fit, CsvRow row) {
    var name = row.text("name");
    double theirs = number(row, "value");
    switch (row.text("what")) {
      case "criterion" -> assertThat(fit.criterion()).isCloseTo(theirs, offset(1e-5));
      case "threshold" -> near(coefficient(fit.thresholds(), name), theirs);
      case "fixed" ->
          near(
              name.equals("(Intercept)")
                  ? minus(fit.thresholds().getFirst())
                  : coefficient(fit.fixed(), name),
              theirs);
      case "se", "thresholdSe" -> {
        var ours =
            name.equals("(Intercept)") || name.contains("|")
                ? coefficient(fit.thresholds(), name.equals("(Intercept)") ? "no|yes" : name)
                : coefficient(fit.fixed(), name);
        assertThat(Objects.requireNonNull(ours.standardError()))
            .as(name)
            .isCloseTo(theirs, offset(1e-3 * theirs));
      }
      case "sd" -> assertThat(spread(fit, name).sd()).as(name).isCloseTo(theirs, offset(1e-4));
      case "mode" -> {
        var parts = name.split(":", 2);
        var effect =
            spread(fit, parts[0]).effects().stream()
                .filter(e -> e.level().equals(parts[1]))
                .findFirst()
                .orElseThrow();
        assertThat(effect.mode()).as(name).isCloseTo(theirs, offset(1e-4));
      }
      default -> throw new AssertionError(row.text("what"));
    }
  }

  private static void near(Coefficient ours, double theirs) {
    double scale = Math.max(Math.abs(theirs), Objects.requireNonNull(ours.standardError()));
    assertThat(ours.estimate()).as(ours.name()).isCloseTo(theirs, offset(1e-4 * scale));
  }

  private static Coefficient minus(Coefficient c) {
    return new Coefficient(c.name(), -c.estimate(), c.standardError());
  }

  private static Coefficient coefficient(List<Coefficient> among, String name) {
    return among.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static Spread spread(OrdinalFit fit, String group) {
    return fit.spreads().stream().filter(s -> s.group().equals(group)).findFirst().orElseThrow();
  }

  static OrdinalFit fitted(OrdinalFitting fitting) {
    return switch (fitting) {
      case OrdinalFit fit -> fit;
      case CannotFit(String reason) -> throw new AssertionError(reason);
    };
  }

  static OrdinalDesign design(String set) {
    return switch (set) {
      case "cbpp" -> cbpp();
      case "verbagg" -> verbalAggression();
      case "responder" -> responder();
      case "wine" -> wine().grouping("judge", texts(table("wine"), "judge"));
      case "wine_crossed" ->
          wine()
              .grouping("judge", texts(table("wine"), "judge"))
              .grouping("bottle", texts(table("wine"), "bottle"));
      case "gais" -> gais();
      default -> throw new AssertionError(set);
    };
  }

  private static OrdinalDesign cbpp() {
    var table = table("cbpp");
    return OrdinalDesign.ofCounts("incidence", numbers(table, "incidence"), numbers(table, "size"))
        .column("period2", is(table, "period", "2"))
        .column("period3", is(table, "period", "3"))
        .column("period4", is(table, "period", "4"))
        .grouping("herd", texts(table, "herd"));
  }

  private static OrdinalDesign verbalAggression() {
    var table = table("verbagg");
    var design = OrdinalDesign.ofAnswers("yes", List.of("no", "yes"), answers(table, "yes", 0));
    for (var name : List.of("Anger", "male", "scold", "shout", "self")) {
      design = design.column(name, numbers(table, name));
    }
    return design.grouping("id", texts(table, "id")).grouping("item", texts(table, "item"));
  }

  private static OrdinalDesign wine() {
    var table = table("wine");
    return OrdinalDesign.ofAnswers(
            "rating", List.of("1", "2", "3", "4", "5"), answers(table, "rating", 1))
        .column("warm", numbers(table, "warm"))
        .column("skins", numbers(table, "skins"));
  }

  private static OrdinalDesign responder() {
    var table = table("gais");
    int[] responders =
        Arrays.stream(answers(table, "gais", 1)).map(answer -> answer >= 3 ? 1 : 0).toArray();
    return treated(
        OrdinalDesign.ofAnswers("responder", List.of("no", "yes"), responders),
        table,
        "I(age - 45)");
  }

  static OrdinalDesign gais() {
    var table = table("gais");
    return treated(
        OrdinalDesign.ofAnswers(
            "gais", List.of("1", "2", "3", "4", "5"), answers(table, "gais", 1)),
        table,
        "age");
  }

  private static OrdinalDesign treated(OrdinalDesign design, CsvTable table, String age) {
    return design
        .column("exposure", numbers(table, "exposure"))
        .column(age, of(table, row -> number(row, "age") - 45))
        .grouping("patient", texts(table, "patient"))
        .grouping("lot", texts(table, "lot"))
        .grouping("provider", texts(table, "provider"));
  }

  private static CsvTable table(String name) {
    return Golden.table(GoldenModelsTest.class, name + ".csv");
  }

  private static double[] numbers(CsvTable table, String column) {
    return of(table, row -> number(row, column));
  }

  private static double[] is(CsvTable table, String column, String value) {
    return of(table, row -> row.text(column).equals(value) ? 1 : 0);
  }

  private static double[] of(CsvTable table, ToDoubleFunction<CsvRow> value) {
    return table.rows().stream().mapToDouble(value).toArray();
  }

  private static List<String> texts(CsvTable table, String column) {
    return table.rows().stream().map(row -> row.text(column)).toList();
  }

  private static int[] answers(CsvTable table, String column, int lowest) {
    double[] values = numbers(table, column);
    return IntStream.range(0, values.length).map(i -> (int) values[i] - lowest).toArray();
  }
}
