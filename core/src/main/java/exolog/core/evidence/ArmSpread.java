package exolog.core.evidence;

import exolog.stats.meta.SpreadConversion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The spread of a change within one arm: as reported, else by the first conversion that the row
 * allows, exact ones first. Order and formulas: docs/howto/evidence.md.
 */
record ArmSpread(Assumption correlation) {
  private static final Set<String> BOUNDS = Set.of("<", "<=");

  Spread of(Figure figure) {
    Integer n = figure.people();
    if (n == null) {
      return Spread.missing("The number of people in this arm is not given.");
    }
    if (n < 2) {
      return Spread.missing("A single person has no spread.");
    }
    return figure.completed(raw(figure, n));
  }

  private Spread raw(Figure figure, int n) {
    Observation row = figure.row();
    Spread printed = printed(row, n, figure.start() != null);
    if (printed != null) {
      return printed;
    }
    Spread tested = tested(figure, row, n);
    if (tested != null) {
      return tested;
    }
    if (row.kind() == QuantityKind.MEDIAN_CHANGE && row.iqr() != null) {
      return Spread.ofPeople(
              SpreadConversion.fromIqrWidth(row.iqr(), n),
              n,
              "interquartile range %s, n = %d".formatted(Figure.plain(row.iqr()), n))
          .after(List.of(MEDIAN_FOR_MEAN), false);
    }
    Spread paired = fromLevels(figure, n);
    return paired != null ? paired : Spread.missing(why(figure));
  }

  private static final Provenance.Step MEDIAN_FOR_MEAN =
      new Provenance.Step(
          "median taken for the mean",
          "Handbook 6.5.2.5",
          "only the width between the quartiles is printed");

  /** An SD beside a level is that of the level, not of the change. */
  private static @Nullable Spread printed(Observation row, int n, boolean level) {
    if (level) {
      return null;
    }
    if (row.sd() != null) {
      return Spread.reported(row.sd(), n, "standard deviation of change " + Figure.plain(row.sd()));
    }
    if (row.se() != null) {
      return Spread.ofPeople(
          SpreadConversion.fromStandardError(row.se(), n), n, "SE " + Figure.plain(row.se()));
    }
    if (row.ciLow() != null && row.ciHigh() != null && row.ciLevel() != null) {
      return Spread.ofPeople(
          SpreadConversion.fromConfidenceInterval(row.ciLow(), row.ciHigh(), row.ciLevel(), n),
          n,
          "interval %s to %s".formatted(Figure.plain(row.ciLow()), Figure.plain(row.ciHigh())));
    }
    return null;
  }

  private static @Nullable Spread tested(Figure figure, Observation row, int n) {
    double change = figure.estimate() / figure.factor();
    boolean ofMean = row.kind() != QuantityKind.MEDIAN_CHANGE;
    if (row.p() == null
        || row.p() >= 1
        || change == 0
        || !ofMean
        || row.comparedWith() != ComparedWith.BASELINE) {
      return null;
    }
    String inputs =
        "%s, p %s %s against baseline"
            .formatted(String.join(", ", figure.inputs()), row.pOperator(), row.p());
    if ("=".equals(row.pOperator())) {
      return Spread.ofPeople(SpreadConversion.fromExactP(change, row.p(), n), n, inputs);
    }
    return BOUNDS.contains(String.valueOf(row.pOperator()))
        ? Spread.ofPeople(SpreadConversion.fromPBound(change, row.p(), n), n, inputs)
        : null;
  }

  private @Nullable Spread fromLevels(Figure figure, int n) {
    Observation start = figure.start();
    Double before = start == null ? null : start.sd();
    Double after = figure.row().sd();
    if (start == null || before == null || after == null) {
      return null;
    }
    return Spread.ofPeople(
        SpreadConversion.ofChange(before, after, correlation.value()),
        n,
        "SD %s before and %s after, n = %d, assumed r = %s (%s to %s, see assumptions.csv)"
            .formatted(
                Figure.plain(before),
                Figure.plain(after),
                n,
                correlation.value(),
                correlation.low(),
                correlation.high()));
  }

  private static String why(Figure figure) {
    if (figure.row().comparedWith() == ComparedWith.CONTROL && figure.row().p() != null) {
      return "No standard deviation reported; the p-value compares arms, not this arm with its start.";
    }
    return figure.start() != null
        ? "No standard deviation reported for the levels, nor for the change."
        : "No standard deviation reported.";
  }
}
