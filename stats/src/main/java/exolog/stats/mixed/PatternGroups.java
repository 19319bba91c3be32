package exolog.stats.mixed;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Patients who share the same Z'Z, added up: all that the likelihood ever asks of them is the count
 * and G_ab = sum of s_a's_b (+ s_b's_a) over them, because the eliminated block K depends on Z'Z
 * alone. With a plain intercept there is one group for each number of visits, so the size does not
 * grow with patients.
 */
final class PatternGroups {
  /** Z'Z by lower triangle. */
  @SuppressWarnings("ArrayRecordComponent")
  record Key(double[] squares) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Arrays.compare(squares, other.squares);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key(double[] theirs) && Arrays.equals(squares, theirs);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(squares);
    }
  }

  /**
   * @param sums one for each element of the lower triangle of a k x k matrix
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Sums(long patients, SparseSum[] sums) {
    Sums map(UnaryOperator<SparseSum> change) {
      return new Sums(patients, Arrays.stream(sums).map(change).toArray(SparseSum[]::new));
    }

    Sums plus(Sums other, BinaryOperator<SparseSum> add) {
      var both = new SparseSum[sums.length];
      for (int t = 0; t < both.length; t++) {
        both[t] = add.apply(sums[t], other.sums[t]);
      }
      return new Sums(patients + other.patients, both);
    }
  }

  final int k;
  final SortedMap<Key, Sums> groups;

  PatternGroups(int k) {
    this(k, new TreeMap<>());
  }

  private PatternGroups(int k, SortedMap<Key, Sums> groups) {
    this.k = k;
    this.groups = groups;
  }

  long patients() {
    return groups.values().stream().mapToLong(Sums::patients).sum();
  }

  PatternGroups into(int[] map) {
    var moved = new TreeMap<Key, Sums>();
    groups.forEach((key, sums) -> moved.put(key, sums.map(sum -> sum.into(map))));
    return new PatternGroups(k, moved);
  }

  /** Both on the same pattern. */
  PatternGroups plus(PatternGroups other, int flatSize) {
    double[] zeros = new double[flatSize];
    var both = new TreeMap<Key, Sums>(groups);
    for (Map.Entry<Key, Sums> entry : other.groups.entrySet()) {
      both.merge(
          entry.getKey(),
          entry.getValue(),
          (mine, theirs) -> mine.plus(theirs, (a, b) -> a.plus(b, zeros)));
    }
    return new PatternGroups(k, both);
  }
}
