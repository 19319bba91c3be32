package exolog.core.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads measurement.csv, kinetics.csv, safety.csv and assumptions.csv. */
final class SideFiles {
  static final String NOISE =
      "row,measure,unit_text,min,max,typical_mean,typical_sd,n,population,test_retest_sd,cv_low,"
          + "cv_high,cv_used,cv_other_rater_low,cv_other_rater_high,cv_text,icc_low,icc_high,"
          + "icc_text,smallest_detectable_change,mcid,mcid_unit,mcid_text,instrument,address,"
          + "confidence,note";
  static final String KINETICS =
      "row,parameter,value,low,high,sd,unit,context,address,confidence,note";
  static final String SAFETY =
      "event_id,source_text,year,country,condition,product_source,product_text,product_name,route,"
          + "route_text,n_exposed,n_events,n_events_at_most,n_events_text,rate_percent,"
          + "upper95_percent_if_zero,event,serious,onset,outcome,evidence_type,address,confidence,"
          + "note";
  static final String ASSUMPTIONS = "key,measure,value,low,high,unit,basis,address";

  private SideFiles() {}

  static List<Noise> noise(Shelf shelf, Measures measures) {
    Set<String> seen = new HashSet<>();
    return shelf.sheet("measurement.csv", NOISE).lines().stream()
        .map(line -> noise(line, line.unique("row", seen), measures))
        .toList();
  }

  private static Noise noise(Line line, String id, Measures measures) {
    return new Noise(
        id,
        line.key("measure", measures::of),
        line.textOrNull("unit_text"),
        line.numberOrNull("min"),
        line.numberOrNull("max"),
        line.numberOrNull("typical_mean"),
        line.notNegative("typical_sd"),
        line.count("n"),
        line.textOrNull("population"),
        line.notNegative("test_retest_sd"),
        line.notNegative("cv_low"),
        line.notNegative("cv_high"),
        line.notNegative("cv_used"),
        line.notNegative("cv_other_rater_low"),
        line.notNegative("cv_other_rater_high"),
        line.textOrNull("cv_text"),
        line.notNegative("icc_low"),
        line.notNegative("icc_high"),
        line.textOrNull("icc_text"),
        line.notNegative("smallest_detectable_change"),
        line.notNegative("mcid"),
        line.textOrNull("mcid_unit"),
        line.textOrNull("mcid_text"),
        line.textOrNull("instrument"),
        line.textOrNull("address"),
        line.key("confidence", Confidence::of),
        line.textOrNull("note"));
  }

  static List<KineticsRow> kinetics(Shelf shelf) {
    Set<String> seen = new HashSet<>();
    return shelf.sheet("kinetics.csv", KINETICS).lines().stream()
        .map(line ->
            new KineticsRow(
                line.unique("row", seen),
                line.text("parameter"),
                line.numberOrNull("value"),
                line.numberOrNull("low"),
                line.numberOrNull("high"),
                line.notNegative("sd"),
                line.textOrNull("unit"),
                line.textOrNull("context"),
                line.textOrNull("address"),
                line.key("confidence", Confidence::of),
                line.textOrNull("note")))
        .toList();
  }

  static List<SafetyRow> safety(Shelf shelf) {
    Set<String> seen = new HashSet<>();
    return shelf.sheet("safety.csv", SAFETY).lines().stream()
        .map(line -> safety(line, line.unique("event_id", seen)))
        .toList();
  }

  private static SafetyRow safety(Line line, String id) {
    return new SafetyRow(
        id,
        line.text("source_text"),
        line.count("year"),
        line.textOrNull("country"),
        line.textOrNull("condition"),
        line.keyOrNull("product_source", ProductSource::of),
        line.textOrNull("product_text"),
        line.textOrNull("product_name"),
        line.key("route", Route::of),
        line.textOrNull("route_text"),
        line.count("n_exposed"),
        line.count("n_events"),
        line.count("n_events_at_most"),
        line.textOrNull("n_events_text"),
        line.notNegative("rate_percent"),
        line.notNegative("upper95_percent_if_zero"),
        line.text("event"),
        line.text("serious"),
        line.textOrNull("onset"),
        line.textOrNull("outcome"),
        line.text("evidence_type"),
        line.text("address"),
        line.key("confidence", Confidence::of),
        line.textOrNull("note"));
  }

  static List<Assumption> assumptions(Shelf shelf, Measures measures) {
    Set<String> seen = new HashSet<>();
    return shelf.sheet("assumptions.csv", ASSUMPTIONS).lines().stream()
        .map(line -> assumption(line, seen, measures))
        .toList();
  }

  private static Assumption assumption(Line line, Set<String> seen, Measures measures) {
    String key = line.text("key");
    Measure measure = line.keyOrNull("measure", measures::of);
    line.require(
        seen.add(key + " " + measure),
        "key",
        "'%s' stands twice for one measure. Keep one.".formatted(key));
    double value = line.number("value");
    double low = line.number("low");
    double high = line.number("high");
    line.require(
        low <= value && value <= high, "value", "expected between low and high. Correct them.");
    return new Assumption(
        key,
        measure,
        value,
        low,
        high,
        line.text("unit"),
        line.text("basis"),
        line.textOrNull("address"));
  }
}
