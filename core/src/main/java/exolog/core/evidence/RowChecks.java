package exolog.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row of results.csv or controls.csv must keep to, cell against cell and row against row.
 */
final class RowChecks {
  private static final List<String> OPERATORS = List.of("<", "<=", "=", ">");

  private RowChecks() {}

  static void unit(Line line, QuantityKind kind, Measure measure, Measures measures) {
    String unit = line.text("unit");
    List<String> allowed =
        switch (kind) {
          case PERCENT_CHANGE, PERCENT_DIFFERENCE -> List.of("%");
          case RESPONDERS_PERCENT -> List.of("% of people");
          case ODDS_RATIO -> List.of("odds ratio");
          case LEVEL, CHANGE, MEDIAN_CHANGE, DIFFERENCE -> measures.units(measure);
          case DIRECTION_ONLY -> {
            var any = new ArrayList<>(measures.units(measure));
            any.add("none");
            any.add("%");
            yield any;
          }
        };
    line.require(
        allowed.contains(unit),
        "unit",
        "'%s' does not fit %s as %s. Expected one of: %s. Convert the figure or add the unit to units.csv."
            .formatted(unit, measure.key(), kind.label(), Line.list(allowed)));
  }

  static void figure(Line line, QuantityKind kind) {
    Double value = line.numberOrNull("value");
    Double low = line.numberOrNull("low");
    Double high = line.numberOrNull("high");
    line.require(
        (low == null) == (high == null) && (low == null || high == null || low <= high),
        "low",
        "a range needs both ends, the lower first. Correct low and high.");
    boolean has = value != null || low != null;
    line.require(
        has == (kind != QuantityKind.DIRECTION_ONLY),
        "value",
        has
            ? "a row of kind direction-only has no figure. Change the kind or clear the value."
            : "the cell is empty, expected a figure for kind %s. Fill it in or use direction-only."
                .formatted(kind.key()));
    Double ciLow = line.numberOrNull("ci_low");
    Double ciHigh = line.numberOrNull("ci_high");
    Double level = line.numberOrNull("ci_level");
    boolean none = ciLow == null && ciHigh == null && level == null;
    boolean whole =
        ciLow != null
            && ciHigh != null
            && level != null
            && ciLow <= ciHigh
            && level > 0
            && level < 1;
    line.require(
        none || whole,
        "ci_low",
        "an interval needs ci_low, ci_high (not below it) and a ci_level such as 0.95. Correct them.");
  }

  static void probability(Line line) {
    Double p = line.numberOrNull("p");
    String operator = line.textOrNull("p_operator");
    line.require(
        p == null || (p > 0 && p <= 1),
        "p",
        "'%s' is no probability, expected above 0 and at most 1. Correct it, or keep words in p_text."
            .formatted(line.row().text("p")));
    line.require(
        (p == null) == (operator == null) && (operator == null || OPERATORS.contains(operator)),
        "p_operator",
        "expected one of %s beside a p, and nothing without one. Correct it."
            .formatted(Line.list(OPERATORS)));
  }

  static int benefitSign(Line line, Measure measure, QuantityKind kind) {
    double sign = line.number("benefit_sign");
    boolean directed = kind != QuantityKind.DIRECTION_ONLY && measure.better() != Better.NEITHER;
    line.require(
        directed ? Math.abs(sign) == 1 : sign == 0 || Math.abs(sign) == 1,
        "benefit_sign",
        "'%s', expected 1 where a positive figure is a benefit and -1 where a negative one is%s. Correct it."
            .formatted(line.text("benefit_sign"), directed ? "" : ", or 0"));
    return (int) sign;
  }

  static @Nullable Integer atLeastOne(Line line, String column) {
    Integer count = line.count(column);
    line.require(count == null || count > 0, column, "'0' people, expected 1 or more. Correct it.");
    return count;
  }

  static void links(Line line, Map<String, Observation> rows) {
    Observation row = known(rows, line.text("row"));
    if (row.baselineRow() != null) {
      Observation start = rows.get(row.baselineRow());
      line.require(
          start != null
              && start.kind() == QuantityKind.LEVEL
              && start.study().equals(row.study())
              && start.measure().equals(row.measure())
              && start.unit().equals(row.unit()),
          "baseline_row",
          "'%s' is no level of the same study, measure and unit. Name the row with the level at the start."
              .formatted(row.baselineRow()));
    }
    if (row.duplicateOf() != null) {
      line.require(
          rows.containsKey(row.duplicateOf()),
          "duplicate_of",
          "'%s' is no row. Name the row that already counts these people."
              .formatted(row.duplicateOf()));
    }
  }

  private static Observation known(Map<String, Observation> rows, String id) {
    return Objects.requireNonNull(rows.get(id), id);
  }
}
