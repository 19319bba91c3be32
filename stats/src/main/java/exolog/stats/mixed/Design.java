package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a mixed model as columns: {@code y = X beta + sum of Z u + e}, e ~ N(0, s²/weight).
 * Rows with anything missing or not finite are left out of the fit and counted. Arrays are kept,
 * not copied.
 */
public final class Design {
  /** The name of the column of ones. */
  public static final String INTERCEPT = "(Intercept)";

  private final String outcomeName;
  private final double[] outcome;
  private final List<String> fixedNames;
  private final double[][] fixed;
  private final double @Nullable [] weights;
  private final List<Grouping> groupings;

  private Design(Builder builder) {
    outcomeName = builder.outcomeName;
    outcome = builder.outcome;
    fixedNames = List.copyOf(builder.fixedNames);
    fixed = builder.fixed.toArray(double[][]::new);
    weights = builder.weights;
    groupings = List.copyOf(builder.groupings);
  }

  /** Starts with the outcome, one value a row. */
  public static Builder of(String outcomeName, double[] outcome) {
    return new Builder(outcomeName, outcome);
  }

  /** Collects columns; each must have as many rows as the outcome. */
  public static final class Builder {
    private final String outcomeName;
    private final double[] outcome;
    private final List<String> fixedNames = new ArrayList<>();
    private final List<double[]> fixed = new ArrayList<>();
    private double @Nullable [] weights;
    private final List<Grouping> groupings = new ArrayList<>();

    private Builder(String outcomeName, double[] outcome) {
      this.outcomeName = outcomeName;
      this.outcome = outcome;
    }

    /** The column of ones. */
    public Builder intercept() {
      double[] ones = new double[outcome.length];
      java.util.Arrays.fill(ones, 1);
      return fixed(INTERCEPT, ones);
    }

    public Builder fixed(String name, double[] column) {
      requireRows(name, column.length);
      fixedNames.add(name);
      fixed.add(column);
      return this;
    }

    /** Precisions relative to each other, above 0: a row of weight 2 has half the variance. */
    public Builder weights(double[] column) {
      requireRows("weights", column.length);
      weights = column;
      return this;
    }

    public Builder grouping(Grouping grouping) {
      requireRows(grouping.name(), grouping.rows());
      groupings.add(grouping);
      return this;
    }

    public Design build() {
      requireDistinct(fixedNames);
      requireDistinct(groupings.stream().map(Grouping::name).toList());
      return new Design(this);
    }

    private void requireRows(String name, int rows) {
      if (rows != outcome.length) {
        throw new IllegalArgumentException(
            "%s has %d rows, %s has %d.".formatted(name, rows, outcomeName, outcome.length));
      }
    }

    private static void requireDistinct(List<String> names) {
      if (new HashSet<>(names).size() < names.size()) {
        throw new IllegalArgumentException("A name is used twice among " + names + ".");
      }
    }
  }

  public String outcomeName() {
    return outcomeName;
  }

  public List<String> fixedNames() {
    return fixedNames;
  }

  public List<Grouping> groupings() {
    return groupings;
  }

  public int rows() {
    return outcome.length;
  }

  double outcome(int row) {
    return outcome[row];
  }

  double fixed(int column, int row) {
    return fixed[column][row];
  }

  double weight(int row) {
    return weights == null ? 1 : weights[row];
  }

  /** The same rows with another outcome. */
  Design withOutcome(double[] other) {
    var builder = of(outcomeName, other);
    for (int j = 0; j < fixed.length; j++) {
      builder.fixed(fixedNames.get(j), fixed[j]);
    }
    groupings.forEach(builder::grouping);
    return (weights == null ? builder : builder.weights(weights)).build();
  }

  boolean isWeighted() {
    return weights != null;
  }
}
