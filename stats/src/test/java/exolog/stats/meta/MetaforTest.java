package exolog.stats.meta;

import static exolog.stats.Golden.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import exolog.stats.Golden;
import exolog.stats.table.CsvRow;
import exolog.stats.table.CsvTable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden values of metafor 3.8.1 under R 4.2.2, made by src/test/r/meta_golden.R. Tolerance 1e-8 of
 * the effects' own scale (the widest of estimate, standard error and tau); 1e-8 of itself on Q's
 * chance, 1e-6 on I² in percent.
 */
class MetaforTest {
  private static final double TOLERANCE = 1e-8;

  @ParameterizedTest(name = "{0}")
  @MethodSource("goldenRows")
  void poolsAsMetaforDoes(String name, CsvRow golden, List<StudyEffect> effects) {
    var method = TauMethod.valueOf(golden.text("method"));
    boolean knappHartung = Boolean.parseBoolean(golden.text("knha"));
    var pooled = pooled(MetaAnalysis.pool(effects, method, knappHartung));

    double se = number(golden, "se");
    double tau2 = number(golden, "tau2");
    double near = TOLERANCE * Math.max(se, Math.sqrt(tau2));
    assertThat(pooled.method()).isEqualTo(method);
    assertThat(pooled.k()).isEqualTo((int) number(golden, "k"));
    assertThat(pooled.tau2()).isCloseTo(tau2, offset(near * Math.max(se, Math.sqrt(tau2))));
    close(pooled.estimate(), golden, "estimate", near);
    close(pooled.se(), golden, "se", near);
    close(pooled.ciLower(), golden, "ciLower", near * 10);
    close(pooled.ciUpper(), golden, "ciUpper", near * 10);
    close(pooled.piLower(), golden, "piLower", near * 10);
    close(pooled.piUpper(), golden, "piUpper", near * 10);
    close(pooled.i2(), golden, "i2", 1e-6);
    close(pooled.q(), golden, "q", TOLERANCE * Math.max(1, number(golden, "q")));
    close(pooled.qp(), golden, "qp", TOLERANCE * number(golden, "qp"));
  }

  static Stream<Object[]> goldenRows() {
    var studies = Golden.table(MetaforTest.class, "studies.csv");
    return Golden.table(MetaforTest.class, "metafor.csv").rows().stream()
        .map(golden ->
            new Object[] {
              golden.text("set")
                  + ", "
                  + golden.text("method")
                  + (golden.text("knha").equals("true") ? ", Knapp-Hartung" : ""),
              golden,
              effects(studies, golden.text("set"))
            });
  }

  static List<StudyEffect> effects(CsvTable studies, String set) {
    return studies.rows().stream()
        .filter(row -> row.text("set").equals(set))
        .map(row -> new StudyEffect(row.text("study"), number(row, "yi"), number(row, "vi")))
        .toList();
  }

  static Pooled pooled(Pooling pooling) {
    return switch (pooling) {
      case Pooled pooled -> pooled;
      case CannotPool(String reason) -> throw new AssertionError(reason);
    };
  }

  private static void close(@Nullable Double ours, CsvRow golden, String column, double within) {
    if (golden.isBlank(column)) {
      assertThat(ours).as(column).isNull();
    } else {
      assertThat(ours).as(column).isNotNull();
      assertThat(Objects.requireNonNull(ours))
          .as(column)
          .isCloseTo(number(golden, column), offset(within));
    }
  }
}
