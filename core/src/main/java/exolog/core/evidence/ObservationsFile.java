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
    links.forEach(line -> RowChecks.links(line, rows));
    return List.copyOf(rows.values());
  }

  private Observation observation(Line line, String id, boolean vesicles) {
    Measure measure = line.key("measure", measures::of);
    QuantityKind kind = line.key("kind", QuantityKind::of);
    RowChecks.unit(line, kind, measure, measures);
    RowChecks.figure(line, kind);
    RowChecks.probability(line);
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
        RowChecks.benefitSign(line, measure, kind),
        line.notNegative("time_weeks"),
        line.textOrNull("baseline_row"),
        line.textOrNull("duplicate_of"),
        RowChecks.atLeastOne(line, "n"),
        RowChecks.atLeastOne(line, "n_total"),
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
}
