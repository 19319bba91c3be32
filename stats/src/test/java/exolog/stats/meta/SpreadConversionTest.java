package exolog.stats.meta;

import static exolog.stats.Golden.number;
import static exolog.stats.meta.SpreadConversion.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import exolog.stats.Golden;
import exolog.stats.table.CsvRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden values of R 4.2.2, made by src/test/r/spread_golden.R: most start from data whose SD is
 * known, so that the conversion must find it again from what t.test prints. Tolerance 1e-9.
 */
class SpreadConversionTest {
  @ParameterizedTest
  @MethodSource("goldenRows")
  void findsTheSpreadThatTheTestCameFrom(CsvRow golden) {
    assertThat(converted(golden).value()).isCloseTo(number(golden, "value"), within(1e-9));
  }

  @Test
  void onlyAlgebraIsCalledExact() {
    assertThat(fromStandardError(1, 9).formula().isExact()).isTrue();
    assertThat(fromExactP(2, 0.03, 9).formula().isExact()).isTrue();
    assertThat(fromPBound(2, 0.03, 9).formula().isExact()).isFalse();
    assertThat(fromQuartiles(1, 2, 9).formula().isExact()).isFalse();
    assertThat(ofChange(2, 2, 0.5).formula().isExact()).isFalse();
    assertThat(fromIqrWidthLargeSample(2).formula().source()).contains("6.5.2.5");
  }

  @Test
  void aBoundOnPGivesAtLeastTheSpreadOfAnySmallerP() {
    double atBound = fromPBound(4, 0.001, 20).value();
    for (double p : new double[] {0.0009, 1e-5, 1e-12, 1e-300}) {
      assertThat(fromExactP(4, p, 20).value()).isPositive().isLessThan(atBound);
    }
  }

  @Test
  void perfectlyCorrelatedEqualSpreadsLeaveNoSpreadOfChange() {
    assertThat(ofChange(5, 5, 1).value()).isZero();
    assertThat(ofChange(5, 5, 0.5).value()).isCloseTo(5, within(1e-12));
  }

  @Test
  void theMeanOfThreeQuartilesIsTheirAverage() {
    assertThat(meanFromQuartiles(1, 4, 10)).isEqualTo(5);
    assertThatThrownBy(() -> meanFromQuartiles(4, 1, 10)).hasMessageContaining("median is 1.0");
  }

  @Test
  void whatCannotBeIsRefusedWithFieldValueAndExpectation() {
    assertThatThrownBy(() -> fromStandardError(1, 1))
        .hasMessage(
            "The number of people is 1.0, expected 2 or more, since one value has no spread.");
    assertThatThrownBy(() -> fromStandardError(-1, 9)).hasMessageContaining("standard error is -1");
    assertThatThrownBy(() -> fromStandardError(Double.NaN, 9)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> fromExactP(1, 0, 9))
        .hasMessageContaining("p is 0.0, expected above 0");
    assertThatThrownBy(() -> fromExactP(1, 1, 9)).hasMessageContaining("p is 1.0");
    assertThatThrownBy(() -> fromTStatistic(1, 0, 9)).hasMessageContaining("t is 0.0");
    assertThatThrownBy(() -> fromConfidenceInterval(2, 1, 0.95, 9)).hasMessageContaining("upper");
    assertThatThrownBy(() -> fromConfidenceInterval(1, 2, 95, 9)).hasMessageContaining("level");
    assertThatThrownBy(() -> ofChange(1, 1, 1.2)).hasMessageContaining("correlation is 1.2");
    assertThatThrownBy(() -> fromQuartiles(3, 1, 9)).hasMessageContaining("upper quartile is 1.0");
  }

  static List<CsvRow> goldenRows() {
    return Golden.table(SpreadConversionTest.class, "spreads.csv").rows();
  }

  private static ConvertedSpread converted(CsvRow r) {
    return switch (r.text("what")) {
      case "fromStandardError" -> fromStandardError(a(r), (int) b(r));
      case "fromConfidenceInterval" -> fromConfidenceInterval(a(r), b(r), c(r), (int) d(r));
      case "fromTStatistic" -> fromTStatistic(a(r), b(r), (int) c(r));
      case "fromExactP" -> fromExactP(a(r), b(r), (int) c(r));
      case "fromPBound" -> fromPBound(a(r), b(r), (int) c(r));
      case "differenceFromExactP" -> differenceFromExactP(a(r), b(r), (int) c(r), (int) d(r));
      case "differenceFromPBound" -> differenceFromPBound(a(r), b(r), (int) c(r), (int) d(r));
      case "ofChange" -> ofChange(a(r), b(r), c(r));
      case "fromQuartiles" -> fromQuartiles(a(r), b(r), (int) c(r));
      case "fromIqrWidth" -> fromIqrWidth(a(r), (int) b(r));
      case "fromIqrWidthLargeSample" -> fromIqrWidthLargeSample(a(r));
      default -> throw new AssertionError(r.text("what"));
    };
  }

  private static double a(CsvRow row) {
    return number(row, "a");
  }

  private static double b(CsvRow row) {
    return number(row, "b");
  }

  private static double c(CsvRow row) {
    return number(row, "c");
  }

  private static double d(CsvRow row) {
    return number(row, "d");
  }
}
