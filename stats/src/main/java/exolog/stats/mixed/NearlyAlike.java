package exolog.stats.mixed;

import java.util.Optional;

/**
 * Two groups that almost divide the rows alike, such as lots and providers where all but a few hold
 * one lot: each level has a main partner, and only rows outside those pairs tell the two variances
 * apart.
 */
final class NearlyAlike {
  /** Of the rows, with the main partner, in both directions. */
  static final double LIMIT = 0.9;

  private final double[] most;
  private final double[] mostOfOther;
  private double rows;

  private NearlyAlike(int levels, int levelsOfOther) {
    most = new double[levels];
    mostOfOther = new double[levelsOfOther];
  }

  /** What to say of two groups of which each has an intercept and no slope, if anything. */
  static Optional<String> words(Statistics statistics, int f, int g) {
    int eliminated = statistics.layout.eliminated();
    boolean byPatient = f == eliminated || g == eliminated;
    int group = g == eliminated ? f : g;
    int other = g == eliminated ? g : f;
    var groups = statistics.layout.groups();
    var alike = new NearlyAlike(groups.get(group).columns(), groups.get(other).columns());
    if (byPatient) {
      alike.countPatients(statistics, statistics.layout.offsets()[group]);
    } else {
      alike.countPairs(statistics, group, other);
    }
    double share = Math.min(sum(alike.most), sum(alike.mostOfOther)) / alike.rows;
    return !(share >= LIMIT) // not a number where all patients are closed
        ? Optional.empty()
        : Optional.of(
            "%s and %s nearly divide the rows alike: in %.0f %% of them each has its main partner. Only the other rows tell the two variances apart; trust their sum more than either."
                .formatted(groups.get(g).name(), groups.get(f).name(), Math.floor(100 * share)));
  }

  private void countPatients(Statistics statistics, int offset) {
    var open = statistics.open;
    for (int i = 0; i < open.count(); i++) {
      for (int e = open.start()[i]; e < open.start()[i + 1]; e++) {
        int level = open.column()[e] - offset;
        if (level >= 0 && level < most.length) {
          count(level, open.level()[i], open.sparse()[e * open.k()]);
        }
      }
    }
  }

  private void countPairs(Statistics statistics, int group, int other) {
    var pattern = statistics.pattern;
    int[] offsets = statistics.layout.offsets();
    int low = Math.min(offsets[group], offsets[other]);
    int high = Math.max(offsets[group], offsets[other]);
    boolean swapped = low == offsets[other];
    int columns = swapped ? mostOfOther.length : most.length;
    int end = high + (swapped ? most.length : mostOfOther.length);
    for (int j = low; j < low + columns; j++) {
      for (int id = pattern.start[j]; id < pattern.start[j + 1]; id++) {
        int i = pattern.row[id];
        if (i >= high && i < end) {
          count(swapped ? i - high : j - low, swapped ? j - low : i - high, statistics.total[id]);
        }
      }
    }
  }

  private void count(int level, int levelOfOther, double together) {
    most[level] = Math.max(most[level], together);
    mostOfOther[levelOfOther] = Math.max(mostOfOther[levelOfOther], together);
    rows += together;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
