package exolog.core.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The closed list of measures and the units a row may carry for each. */
final class Measures {
  /**
   * A unit of a measure besides its own.
   *
   * @param to the measure whose unit it can be turned into, or should be but cannot
   * @param divideBy null when it cannot be turned; {@code basis} says why
   */
  record OtherUnit(
      Measure measure,
      String unit,
      @Nullable Measure to,
      @Nullable Double divideBy,
      String basis) {}

  private final Map<String, Measure> byKey = new LinkedHashMap<>();
  private final List<OtherUnit> others = new ArrayList<>();

  Measures(Shelf shelf) {
    Set<String> seen = new HashSet<>();
    for (Line line : shelf.sheet("measures.csv", "measure,label,unit,better").lines()) {
      var measure =
          new Measure(
              line.unique("measure", seen),
              line.text("label"),
              line.text("unit"),
              line.key("better", Better::of));
      byKey.put(measure.key(), measure);
    }
    for (Line line : shelf.sheet("units.csv", "measure,unit,to_measure,divide_by,basis").lines()) {
      Double divideBy = line.numberOrNull("divide_by");
      line.require(
          divideBy == null || divideBy > 0, "divide_by", "expected a number above 0. Correct it.");
      others.add(
          new OtherUnit(
              line.key("measure", this::of),
              line.text("unit"),
              line.keyOrNull("to_measure", this::of),
              divideBy,
              line.text("basis")));
    }
  }

  Measure of(String key) {
    Measure measure = byKey.get(key);
    if (measure == null) {
      var shared =
          new ArrayList<>(all().stream().filter(Measure::isShared).map(Measure::key).toList());
      shared.add(
          "or one of %d other:NAME keys that 'exolog evidence list' shows"
              .formatted(byKey.size() - shared.size()));
      throw new UnknownKey("measure", key, shared);
    }
    return measure;
  }

  List<Measure> all() {
    return List.copyOf(byKey.values());
  }

  @Nullable OtherUnit other(Measure measure, String unit) {
    return others.stream()
        .filter(other -> other.measure().equals(measure) && other.unit().equals(unit))
        .findFirst()
        .orElse(null);
  }

  /** The units that a level or change of this measure may carry. */
  List<String> units(Measure measure) {
    var units = new ArrayList<String>();
    units.add(measure.unit());
    others.stream().filter(o -> o.measure().equals(measure)).forEach(o -> units.add(o.unit()));
    return units;
  }
}
