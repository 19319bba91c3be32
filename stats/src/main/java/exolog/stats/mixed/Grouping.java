package exolog.stats.mixed;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which levels of a group each row belongs to, and with what values: the rows of one Z, sparse.
 *
 * <p>{@code (1 | lot)} is one level a row with value 1; {@code (0 + x | lot)} one level with value
 * x; {@code (1 + x | patient)} one level with values 1 and x, correlated; a multiple membership
 * lists several levels, each with its share. Arrays are kept, not copied.
 */
public final class Grouping {
  private final String name;
  private final List<String> terms;
  private final String[] levels;
  private final int @Nullable [] start;
  private final int[] level;
  private final double @Nullable [] values;

  /**
   * @param terms names of the coefficients; more than one are correlated
   * @param levels distinct names
   * @param start row r has entries start[r] to start[r+1]; null when each row has one
   * @param level of each entry, an index into {@code levels}; below 0 where unknown
   * @param values of each entry, one for each term, entry by entry; null when all are 1
   */
  Grouping(
      String name,
      List<String> terms,
      String[] levels,
      int @Nullable [] start,
      int[] level,
      double @Nullable [] values) {
    this.name = name;
    this.terms = List.copyOf(terms);
    this.levels = levels;
    this.start = start;
    this.level = level;
    this.values = values;
  }

  /** {@code (1 | name)}. A blank or null level is unknown, and its row is left out of the fit. */
  public static Grouping of(String name, List<? extends @Nullable String> levelOfRow) {
    var codes = new HashMap<String, Integer>();
    int[] level = new int[levelOfRow.size()];
    for (int r = 0; r < level.length; r++) {
      var text = levelOfRow.get(r);
      level[r] =
          text == null || text.isBlank() ? -1 : codes.computeIfAbsent(text, _ -> codes.size());
    }
    var levels = new String[codes.size()];
    codes.forEach((text, code) -> levels[code] = text);
    return ofCodes(name, levels, level);
  }

  /**
   * {@code (1 | name)} from codes.
   *
   * @param levels distinct names
   * @param levelOfRow an index into {@code levels}; below 0 where unknown
   */
  public static Grouping ofCodes(String name, String[] levels, int[] levelOfRow) {
    return new Grouping(name, List.of(Design.INTERCEPT), levels, null, levelOfRow, null);
  }

  /**
   * A multiple membership, as {@link Shares} collects it, from codes.
   *
   * @param start row r has shares start[r] to start[r+1]
   * @param level of each share, an index into {@code levels}
   */
  public static Grouping ofShares(
      String name, String term, String[] levels, int[] start, int[] level, double[] shares) {
    return new Grouping(name, List.of(term), levels, start, level, shares);
  }

  /** {@code (1 + term | name)}, correlated. Up to two slopes may be added. */
  public Grouping withSlope(String term, double[] x) {
    return withTerm(term, x, true);
  }

  /** {@code (0 + term | name)}: the levels differ in this coefficient only. */
  public Grouping slopeOnly(String term, double[] x) {
    return withTerm(term, x, false);
  }

  private Grouping withTerm(String term, double[] x, boolean keep) {
    if (start != null || x.length != level.length) {
      throw new IllegalArgumentException(
          "The slope %s of %s has %d values for %d entries, expected one level and one value a row."
              .formatted(term, name, x.length, level.length));
    }
    int before = keep ? width() : 0;
    int k = before + 1;
    double[] z = new double[x.length * k];
    for (int r = 0; r < x.length; r++) {
      for (int j = 0; j < before; j++) {
        z[r * k + j] = value(r, j);
      }
      z[r * k + before] = x[r];
    }
    var all = new java.util.ArrayList<>(keep ? terms : List.of());
    all.add(term);
    return new Grouping(name, all, levels, null, level, z);
  }

  public String name() {
    return name;
  }

  public List<String> terms() {
    return terms;
  }

  /** Coefficients a level. */
  public int width() {
    return terms.size();
  }

  public int levelCount() {
    return levels.length;
  }

  public String level(int index) {
    return levels[index];
  }

  /** Whether each row belongs to exactly one level. */
  public boolean isSingle() {
    return start == null;
  }

  /** Whether every value is 1. */
  boolean isPlain() {
    return values == null;
  }

  int rows() {
    return start == null ? level.length : start.length - 1;
  }

  int entries() {
    return level.length;
  }

  int from(int row) {
    return start == null ? row : start[row];
  }

  int to(int row) {
    return start == null ? row + 1 : start[row + 1];
  }

  int levelOf(int entry) {
    return level[entry];
  }

  double value(int entry, int term) {
    return values == null ? 1 : values[entry * width() + term];
  }
}
