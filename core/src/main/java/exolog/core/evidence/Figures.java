package exolog.core.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns rows into figures on one measure's scale, or says why a row gives none. */
final class Figures {
  /** A figure, or the sentence why there is none. */
  sealed interface Reading {
    record Usable(Figure figure) implements Reading {}

    record Unusable(String reason) implements Reading {}
  }

  private final Measures measures;
  private final Map<String, Observation> rows;

  Figures(Measures measures, Map<String, Observation> rows) {
    this.measures = measures;
    this.rows = rows;
  }

  /** Whether a row speaks about this measure, directly or in a unit that belongs to it. */
  boolean isAbout(Observation row, Measure measure) {
    if (row.measure().equals(measure)) {
      return true;
    }
    var other = measures.other(row.measure(), row.unit());
    return other != null && measure.equals(other.to());
  }

  Reading read(Observation row, Measure measure, boolean lowConfidence) {
    String refusal = withoutSize(row);
    if (refusal == null && !lowConfidence && row.confidence() == Confidence.LOW) {
      refusal = "Low confidence in the source; switched off unless asked for.";
    }
    if (refusal == null) {
      refusal = incomplete(row);
    }
    return refusal == null ? figure(row, measure) : new Reading.Unusable(refusal);
  }

  private static @Nullable String withoutSize(Observation row) {
    return switch (row.kind()) {
      case DIRECTION_ONLY ->
          row.p() == null && row.pText() == null
              ? "No size of the effect is given."
              : "Direction or p-value only; no size of the effect is given.";
      case RESPONDERS_PERCENT -> "A share of people, not a change of the measure.";
      case ODDS_RATIO -> "An odds ratio, not a change of the measure.";
      case PERCENT_DIFFERENCE -> "Relative to the other arm; what each arm did is not given.";
      case LEVEL, CHANGE, PERCENT_CHANGE, MEDIAN_CHANGE, DIFFERENCE ->
          row.value() == null ? "Only a range is given, no mean." : null;
    };
  }

  private static @Nullable String incomplete(Observation row) {
    if (row.duplicateOf() != null) {
      return "The same people counted a second time (row %s).".formatted(row.duplicateOf());
    }
    if (row.weeks() == null) {
      return "The time of the measurement is not given.";
    }
    if (row.kind() == QuantityKind.LEVEL && row.baselineRow() == null) {
      return row.weeks() == 0
          ? "A level at the start; it counts together with a later level."
          : "A level without its level at the start.";
    }
    return null;
  }

  private Reading figure(Observation row, Measure measure) {
    var turn = row.measure().equals(measure) ? null : measures.other(row.measure(), row.unit());
    Double divideBy = turn == null ? Double.valueOf(1) : turn.divideBy();
    if (turn != null && divideBy == null) {
      return new Reading.Unusable(
          "Cannot be turned into %s: %s.".formatted(measure.unit(), turn.basis()));
    }
    double value = present(row.value());
    Observation start = row.baselineRow() == null ? null : rows.get(row.baselineRow());
    double change = start == null ? value : value - present(start.value());
    int sign = row.benefitSign() * row.measure().better().sign();
    double factor = (sign == 0 ? 1 : sign) / present(divideBy);
    return new Reading.Usable(
        new Figure(
            row,
            start,
            measure,
            turn == null ? row.unit() : measure.unit(),
            factor,
            turn == null ? null : unitStep(row, measure, present(divideBy), turn.basis()),
            change * factor,
            present(row.weeks()),
            people(row),
            peopleStep(row)));
  }

  private static Provenance.Step unitStep(
      Observation row, Measure measure, double divideBy, String basis) {
    return new Provenance.Step(
        "%s divided by %s gives %s".formatted(row.unit(), divideBy, measure.unit()),
        "the area that the source states",
        basis);
  }

  private static @Nullable Integer people(Observation row) {
    if (row.n() != null) {
      return row.n();
    }
    return row.nTotal() == null ? null : row.nTotal() / 2;
  }

  private static Provenance.@Nullable Step peopleStep(Observation row) {
    return row.n() != null || row.nTotal() == null
        ? null
        : new Provenance.Step(
            "equal halves",
            "rule of docs/howto/evidence.md",
            "%d people in all arms".formatted(row.nTotal()));
  }

  private static double present(@Nullable Double number) {
    if (number == null) {
      throw new IllegalStateException("a figure without its number passed the loader");
    }
    return number;
  }
}
