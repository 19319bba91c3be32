package exolog.core.evidence;

import exolog.stats.meta.SpreadConversion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The spread of treated minus control inside one study. On two sides of one person the people are
 * pairs: the sides' own SDs say nothing about the difference unless a test of the pairs is printed.
 */
final class DifferenceSpread {
  private DifferenceSpread() {}

  /** A row that prints the difference itself. */
  static Spread printed(Figure difference) {
    Observation row = difference.row();
    if (row.se() != null) {
      boolean derived = "from-ci".equals(row.seBasis());
      var provenance =
          derived
              ? new Provenance.Exact(
                  List.of(
                      new Provenance.Step(
                          "SE from a confidence interval",
                          "Handbook 6.3.1",
                          "SE about %s, worked out when the source was read; the interval was not retained"
                              .formatted(Figure.plain(row.se())))))
              : new Provenance.Reported("standard error " + Figure.plain(row.se()));
      return difference.completed(new Spread(null, row.se() * row.se(), provenance));
    }
    Spread tested =
        tested(difference, difference.estimate(), difference.people(), null, difference);
    return tested != null
        ? tested
        : Spread.missing("No standard error of the difference is given.");
  }

  /** Two arms side by side. */
  static Spread between(Figure treated, Spread own, Figure control, Spread other) {
    boolean pairs = treated.row().study().design().paired();
    Spread summed = pairs ? null : summed(own, other);
    if (summed != null && summed.provenance() instanceof Provenance.Exact) {
      return summed;
    }
    Integer n2 = pairs ? null : control.people();
    Spread tested =
        tested(treated, treated.estimate() - control.estimate(), treated.people(), n2, control);
    if (tested != null) {
      return tested;
    }
    if (summed != null) {
      return summed;
    }
    return Spread.missing(
        pairs && treated.row().sd() != null
            ? "Each side has its SD, but how the two sides of a person go together is not reported."
            : "No standard deviation of the difference reported, and no p-value to work it out from.");
  }

  private static @Nullable Spread tested(
      Figure treated,
      double difference,
      @Nullable Integer n1,
      @Nullable Integer n2,
      Figure control) {
    Observation row = treated.row();
    boolean pairs = row.study().design().paired();
    if (row.p() == null
        || row.p() >= 1
        || difference == 0
        || n1 == null
        || n1 < 2
        || (!pairs && (n2 == null || n2 < 2))
        || row.kind() == QuantityKind.MEDIAN_CHANGE
        || row.comparedWith() != ComparedWith.CONTROL
        || ">".equals(row.pOperator())) {
      return null;
    }
    boolean exact = "=".equals(row.pOperator());
    String inputs =
        "difference %s, p %s %s between %s, n = %s"
            .formatted(
                Figure.plain(difference),
                row.pOperator(),
                row.p(),
                pairs ? "two sides of one person" : "arms",
                pairs ? n1 : n1 + " and " + n2);
    if (pairs) {
      var sd =
          exact
              ? SpreadConversion.fromExactP(difference, row.p(), n1)
              : SpreadConversion.fromPBound(difference, row.p(), n1);
      return Spread.ofPeople(sd, n1, inputs);
    }
    int other = java.util.Objects.requireNonNull(n2);
    var se =
        exact
            ? SpreadConversion.differenceFromExactP(difference, row.p(), n1, other)
            : SpreadConversion.differenceFromPBound(difference, row.p(), n1, other);
    var assumed = new ArrayList<Provenance.Step>();
    if (treated.peopleStep() != null) {
      assumed.add(treated.peopleStep());
    } else if (control.peopleStep() != null) {
      assumed.add(control.peopleStep());
    }
    return Spread.ofEstimate(se, inputs).after(assumed, false);
  }

  private static @Nullable Spread summed(Spread own, Spread other) {
    Double first = own.variance();
    Double second = other.variance();
    return first == null || second == null
        ? null
        : new Spread(null, first + second, both(own.provenance(), other.provenance()));
  }

  /** As weak as the weaker of the two; a formula used on both arms is named once. */
  private static Provenance both(Provenance treated, Provenance control) {
    var steps = new LinkedHashMap<String, Provenance.Step>();
    String added = "variances of two separate arms added";
    steps.put(added, new Provenance.Step(added, "Handbook 6.5.1", "the two arms"));
    steps(treated).forEach(step -> merge(steps, step, "treated"));
    steps(control).forEach(step -> merge(steps, step, "control"));
    boolean approximate =
        treated instanceof Provenance.Approximate || control instanceof Provenance.Approximate;
    var all = List.copyOf(steps.values());
    return approximate ? new Provenance.Approximate(all) : new Provenance.Exact(all);
  }

  private static List<Provenance.Step> steps(Provenance provenance) {
    return switch (provenance) {
      case Provenance.Reported(String what) ->
          List.of(new Provenance.Step("SD as printed", "the source", what));
      case Provenance.Exact(List<Provenance.Step> steps) -> steps;
      case Provenance.Approximate(List<Provenance.Step> steps) -> steps;
      case Provenance.Missing _ -> List.of();
    };
  }

  private static void merge(Map<String, Provenance.Step> steps, Provenance.Step step, String arm) {
    var first = steps.get(step.formula());
    String own = arm + " " + step.inputs();
    String inputs =
        first == null
            ? own
            : first.inputs().endsWith(step.inputs())
                ? first.inputs().replaceFirst("^treated ", "both arms: ")
                : first.inputs() + ", " + own;
    steps.put(step.formula(), new Provenance.Step(step.formula(), step.source(), inputs));
  }
}
