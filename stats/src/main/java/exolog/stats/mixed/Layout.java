package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.List;

/**
 * Where every coefficient stands. Columns of u are the levels of all groups but the eliminated one,
 * group by group, level by level (sorted by name), term by term; then come the p fixed columns and
 * the outcome: d = p + 1 dense columns.
 *
 * @param groups in the caller's order, the eliminated one among them
 * @param eliminated its index, or -1
 */
record Layout(String outcome, List<String> fixed, List<Group> groups, int eliminated) {
  /** Wider blocks are inverted by formulas nobody here has tested. */
  static final int MOST_ELIMINATED_TERMS = 3;

  /**
   * One grouping factor.
   *
   * @param levels sorted names
   */
  record Group(String name, List<String> terms, List<String> levels) {
    int width() {
      return terms.size();
    }

    int columns() {
      return width() * levels.size();
    }
  }

  Layout {
    fixed = List.copyOf(fixed);
    groups = List.copyOf(groups);
  }

  /** Terms of the eliminated group; 0 without one. */
  int k() {
    return eliminated < 0 ? 0 : groups.get(eliminated).width();
  }

  int p() {
    return fixed.size();
  }

  int d() {
    return fixed.size() + 1;
  }

  /** Columns of u. */
  int q() {
    int q = 0;
    for (int f = 0; f < groups.size(); f++) {
      q += f == eliminated ? 0 : groups.get(f).columns();
    }
    return q;
  }

  /** First column of u of each group; -1 for the eliminated one. */
  int[] offsets() {
    int[] offsets = new int[groups.size()];
    int at = 0;
    for (int f = 0; f < offsets.length; f++) {
      offsets[f] = f == eliminated ? -1 : at;
      at += f == eliminated ? 0 : groups.get(f).columns();
    }
    return offsets;
  }

  Layout withLevels(List<List<String>> levels) {
    var renamed = new ArrayList<Group>();
    for (int f = 0; f < groups.size(); f++) {
      renamed.add(new Group(groups.get(f).name(), groups.get(f).terms(), levels.get(f)));
    }
    return new Layout(outcome, fixed, renamed, eliminated);
  }

  /** Whether the parts can be added: same columns, levels apart. */
  boolean matches(Layout other) {
    boolean same =
        outcome.equals(other.outcome)
            && fixed.equals(other.fixed)
            && eliminated == other.eliminated
            && groups.size() == other.groups.size();
    for (int f = 0; same && f < groups.size(); f++) {
      var mine = groups.get(f);
      var theirs = other.groups.get(f);
      same = mine.name().equals(theirs.name()) && mine.terms().equals(theirs.terms());
    }
    return same;
  }
}
