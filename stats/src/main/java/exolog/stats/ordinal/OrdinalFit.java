package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fitted model. Every estimate is on the log-odds scale and in the units of the columns. */
public final class OrdinalFit implements OrdinalFitting {
  private final String outcome;
  private final List<String> categories;
  private final List<String> columns;

  /** Thresholds, then coefficients. */
  private final double[] estimates;

  private final @Nullable Square covariance;
  private final List<Spread> spreads;
  private final double criterion;
  private final boolean converged;
  private final int rows;
  private final int rowsLeftOut;
  private final List<String> messages;

  OrdinalFit(
      String outcome,
      List<String> categories,
      List<String> columns,
      double[] estimates,
      @Nullable Square covariance,
      List<Spread> spreads,
      double criterion,
      boolean converged,
      int rows,
      int rowsLeftOut,
      List<String> messages) {
    this.outcome = outcome;
    this.categories = List.copyOf(categories);
    this.columns = List.copyOf(columns);
    this.estimates = estimates;
    this.covariance = covariance;
    this.spreads = List.copyOf(spreads);
    this.criterion = criterion;
    this.converged = converged;
    this.rows = rows;
    this.rowsLeftOut = rowsLeftOut;
    this.messages = List.copyOf(messages);
  }

  public String outcome() {
    return outcome;
  }

  /** Those that occur, in rising order. */
  public List<String> categories() {
    return categories;
  }

  public boolean isYesNo() {
    return categories.size() == 2;
  }

  /**
   * Where the log odds of a higher answer are cut, named "1|2" after the categories on either side.
   * Of a yes/no measure there is one, minus what others call the intercept.
   */
  public List<Coefficient> thresholds() {
    var thresholds = new ArrayList<Coefficient>();
    for (int k = 0; k < categories.size() - 1; k++) {
      thresholds.add(coefficient(categories.get(k) + "|" + categories.get(k + 1), k));
    }
    return thresholds;
  }

  /** What a unit more of a column adds to the log odds of a higher answer. */
  public List<Coefficient> fixed() {
    var fixed = new ArrayList<Coefficient>();
    for (int j = 0; j < columns.size(); j++) {
      fixed.add(coefficient(columns.get(j), categories.size() - 1 + j));
    }
    return fixed;
  }

  private Coefficient coefficient(String name, int at) {
    return new Coefficient(
        name, estimates[at], covariance == null ? null : Math.sqrt(covariance.get(at, at)));
  }

  /** One a grouping that took part, in the order asked. */
  public List<Spread> spreads() {
    return spreads;
  }

  /** Minus twice the log-likelihood by Laplace's approximation, as lme4 and ordinal print it. */
  public double criterion() {
    return criterion;
  }

  public boolean converged() {
    return converged;
  }

  /** Rows used. */
  public int rows() {
    return rows;
  }

  public int rowsLeftOut() {
    return rowsLeftOut;
  }

  /** What was left out and what a reader must know; often empty. */
  public List<String> messages() {
    return messages;
  }

  /**
   * The chance of each category, lowest first.
   *
   * @param row a value for every column of {@link #fixed}
   */
  public List<Chance> chances(Map<String, Double> row) {
    var values = new double[columns.size()];
    for (int j = 0; j < values.length; j++) {
      var value = row.get(columns.get(j));
      if (value == null || !Double.isFinite(value)) {
        throw new IllegalArgumentException("The row has no value for " + columns.get(j) + ".");
      }
      values[j] = value;
    }
    double variance = spreads.stream().mapToDouble(Spread::variance).sum();
    return new Chances(estimates, covariance, Math.sqrt(variance)).of(categories, values);
  }
}
