package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects a multiple membership row by row: the exposure of a patient at a time is a sum over
 * sessions, and each session's share belongs to its own lot and its own provider (Browne, Goldstein
 * and Rasbash 2001, Stat Model 1:103).
 */
public final class Shares {
  private final String name;
  private final String term;
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> levels = new ArrayList<>();
  private int[] start = new int[16];
  private int rows;
  private int[] level = new int[16];
  private double[] values = new double[16];
  private int entries;

  /**
   * @param term what the shares add up to, for example "exposure"
   */
  public Shares(String name, String term) {
    this.name = name;
    this.term = term;
  }

  /** Adds to the row being filled. The same level twice in a row counts as the sum. */
  public void add(String levelName, double share) {
    if (entries == level.length) {
      level = Arrays.copyOf(level, 2 * entries);
      values = Arrays.copyOf(values, 2 * entries);
    }
    level[entries] =
        codes.computeIfAbsent(
            levelName,
            text -> {
              levels.add(text);
              return levels.size() - 1;
            });
    values[entries++] = share;
  }

  /** Ends the row; one without entries belongs to no level. */
  public void endRow() {
    if (rows + 1 == start.length) {
      start = Arrays.copyOf(start, 2 * start.length);
    }
    start[++rows] = entries;
  }

  public Grouping grouping() {
    return new Grouping(
        name,
        List.of(term),
        levels.toArray(String[]::new),
        Arrays.copyOf(start, rows + 1),
        Arrays.copyOf(level, entries),
        Arrays.copyOf(values, entries));
  }
}
