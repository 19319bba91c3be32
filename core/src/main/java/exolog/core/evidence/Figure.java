package exolog.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row turned into a change or difference in the clinical sign, still without its spread.
 *
 * @param start the level it is measured against, where the row itself prints a level
 * @param factor from the row's unit to {@code unit}, with the clinical sign in it
 * @param unitStep how the unit was turned, or null
 * @param people in this arm; null when not given in any way
 * @param peopleStep how the number was assumed, or null when it is stated
 */
record Figure(
    Observation row,
    @Nullable Observation start,
    Measure measure,
    String unit,
    double factor,
    Provenance.@Nullable Step unitStep,
    double estimate,
    double weeks,
    @Nullable Integer people,
    Provenance.@Nullable Step peopleStep) {

  List<String> rows() {
    return start == null ? List.of(row.id()) : List.of(start.id(), row.id());
  }

  boolean sameVisitAs(Figure other) {
    return row.study().equals(other.row.study())
        && row.measure().equals(other.row.measure())
        && row.kind() == other.row.kind()
        && unit.equals(other.unit)
        && weeks == other.weeks;
  }

  boolean sameArmAs(Figure other) {
    return row.study().equals(other.row.study())
        && row.armText().equals(other.row.armText())
        && row.measure().equals(other.row.measure())
        && unit.equals(other.unit);
  }

  /** Adds what was assumed about unit and number of people to a spread. */
  Spread completed(Spread spread) {
    var exact = unitStep == null ? List.<Provenance.Step>of() : List.of(unitStep);
    var assumed = peopleStep == null ? List.<Provenance.Step>of() : List.of(peopleStep);
    return spread.times(Math.abs(factor)).after(exact, true).after(assumed, false);
  }

  static String plain(double number) {
    return String.format(Locale.ROOT, "%.4g", number)
        .replaceFirst("(\\.\\d*?)0+$", "$1")
        .replaceFirst("\\.$", "");
  }

  List<String> inputs() {
    var inputs = new ArrayList<String>();
    inputs.add("change " + plain(estimate / factor));
    if (people != null) {
      inputs.add("n = " + people);
    }
    return inputs;
  }
}
