package exolog.core.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads results.csv and controls.csv, which share their columns, and checks row against row. */
final class ObservationsFile {
  static final String COLUMNS =
      "row,study,arm,arm_text,arm_class,against,measure,kind,unit,unit_text,benefit_sign,"
          + "time_weeks,baseline_row,duplicate_of,n,n_total,value,low,high,sd,se,se_basis,ci_low,"
          + "ci_high,ci_level,iqr,p_operator,p,p_text,compared_with,compared_with_text,population,"
          + "address,source_access,confidence,caution,note";
  private static final List<String> OPERATORS = List.of("<", "<=", "=", ">");

  private final Measures measures;
  private final Map<String, Study> studies;

  ObservationsFile(Measures measures, Map<String, Study> studies) {
    this.measures = measures;
    this.studies = studies;
  }

  List<Observation> read(Shelf shelf) {
    var rows = new LinkedHashMap<String, Observation>();
    var links = new ArrayList<Line>();
    Set<String> seen = new HashSet<>();
    for (String file : List.of("results.csv", "controls.csv")) {
      for (Line line : shelf.sheet(file, COLUMNS).lines()) {
        Observation row = observation(line, line.unique("row", seen), file.equals("results.csv"));
        rows.put(row.id(), row);
        links.add(line);
      }
    }
    links.forEach(line -> checkLinks(line, rows));
    return List.copyOf(rows.values());
  }

  private Observation observation(Line line, String id, boolean vesicles) {
    Measure measure = line.key("measure", measures::of);
    QuantityKind kind = line.key("kind", QuantityKind::of);
    checkUnit(line, measure, kind);
    checkFigure(line, kind);
    checkProbability(line);
    return new Observation(
        id,
        study(line, vesicles),
        line.key("arm", ArmRole::of),
        line.text("arm_text"),
        armClass(line, vesicles),
        line.keyOrNull("against", ComparatorClass::of),
        measure,
        line.text("unit"),
        line.textOrNull("unit_text"),
        kind,
        benefitSign(line, measure, kind),
        line.notNegative("time_weeks"),
        line.textOrNull("baseline_row"),
        line.textOrNull("duplicate_of"),
        atLeastOne(line, "n"),
        atLeastOne(line, "n_total"),
        line.numberOrNull("value"),
        line.numberOrNull("low"),
        line.numberOrNull("high"),
        line.notNegative("sd"),
        line.notNegative("se"),
        line.textOrNull("se_basis"),
        line.numberOrNull("ci_low"),
        line.numberOrNull("ci_high"),
        line.numberOrNull("ci_level"),
        line.notNegative("iqr"),
        line.textOrNull("p_operator"),
        line.numberOrNull("p"),
        line.textOrNull("p_text"),
        line.key("compared_with", ComparedWith::of),
        line.textOrNull("compared_with_text"),
        line.textOrNull("population"),
        line.text("address"),
        line.text("source_access"),
        line.key("confidence", Confidence::of),
        line.textOrNull("caution"),
        line.textOrNull("note"));
  }

  private Study study(Line line, boolean vesicles) {
    String id = line.text("study");
    Study study = studies.get(id);
    if (study == null || study.vesicles() != vesicles) {
      String file = vesicles ? "studies.csv" : "control_studies.csv";
      throw line.refuse(
          "study", "'%s' is not in %s. Add the study there or correct the id.".formatted(id, file));
    }
    return study;
  }

  private static @Nullable ComparatorClass armClass(Line line, boolean vesicles) {
    ComparatorClass received = line.keyOrNull("arm_class", ComparatorClass::of);
    boolean needed = !vesicles || line.key("arm", ArmRole::of) == ArmRole.CONTROL;
    line.require(
        needed == (received != null),
        "arm_class",
        needed
            ? "the cell is empty, expected what this arm received. Fill it in."
            : "'%s' on a vesicle arm. Leave it empty; use 'against' for what it is compared with."
                .formatted(line.row().text("arm_class")));
    return received;
  }

  private void checkUnit(Line line, Measure measure, QuantityKind kind) {
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

  private static void checkFigure(Line line, QuantityKind kind) {
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

  private static void checkProbability(Line line) {
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

  private static int benefitSign(Line line, Measure measure, QuantityKind kind) {
    double sign = line.number("benefit_sign");
    boolean directed = kind != QuantityKind.DIRECTION_ONLY && measure.better() != Better.NEITHER;
    line.require(
        directed ? Math.abs(sign) == 1 : sign == 0 || Math.abs(sign) == 1,
        "benefit_sign",
        "'%s', expected 1 where a positive figure is a benefit and -1 where a negative one is%s. Correct it."
            .formatted(line.text("benefit_sign"), directed ? "" : ", or 0"));
    return (int) sign;
  }

  private static @Nullable Integer atLeastOne(Line line, String column) {
    Integer count = line.count(column);
    line.require(count == null || count > 0, column, "'0' people, expected 1 or more. Correct it.");
    return count;
  }

  private static void checkLinks(Line line, Map<String, Observation> rows) {
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
    return java.util.Objects.requireNonNull(rows.get(id), id);
  }
}
