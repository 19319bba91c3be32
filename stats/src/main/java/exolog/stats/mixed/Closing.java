package exolog.stats.mixed;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Squares patients and forgets them: adds each to the group of its Z'Z. */
final class Closing {
  private final Patients patients;
  private final Pattern pattern;
  private final double[] scratch;
  private final boolean[] open;
  private int[] touched = new int[256];
  private int touchedCount;

  private Closing(Patients patients, Pattern pattern) {
    this.patients = patients;
    this.pattern = pattern;
    this.scratch = new double[pattern.size()];
    this.open = new boolean[pattern.size()];
  }

  /**
   * Whether there are at most so many different Z'Z. With one a patient, as exposures have, the
   * first quarter tells.
   */
  static boolean hasAtMost(long most, Patients patients) {
    var seen = new HashSet<PatternGroups.Key>();
    int width = Patients.triangle(patients.k());
    for (int i = 0; i < patients.count() && seen.size() <= most; i++) {
      seen.add(key(patients, i, width));
    }
    return seen.size() <= most;
  }

  private static PatternGroups.Key key(Patients patients, int i, int width) {
    return new PatternGroups.Key(
        Arrays.copyOfRange(patients.squares(), i * width, (i + 1) * width));
  }

  /**
   * @param pattern holds every pair of every patient
   */
  static PatternGroups close(Patients patients, Pattern pattern) {
    return new Closing(patients, pattern).groups();
  }

  /** Every other group on a thread of its own, where there are two. */
  private PatternGroups groups() {
    var members = List.copyOf(byKey().entrySet());
    var sums = new PatternGroups.Sums[members.size()];
    IntStream.range(0, 2)
        .parallel()
        .forEach(half -> {
          var worker = half == 0 ? this : new Closing(patients, pattern);
          for (int g = half; g < sums.length; g += 2) {
            sums[g] = worker.sums(members.get(g).getValue());
          }
        });
    var closed = new PatternGroups(patients.k());
    for (int g = 0; g < sums.length; g++) {
      closed.groups.put(members.get(g).getKey(), sums[g]);
    }
    return closed;
  }

  private PatternGroups.Sums sums(IntList members) {
    var sums = new SparseSum[Patients.triangle(patients.k())];
    int t = 0;
    for (int a = 0; a < patients.k(); a++) {
      for (int b = 0; b <= a; b++) {
        sums[t++] = sum(members, a, b);
      }
    }
    return new PatternGroups.Sums(members.size(), sums);
  }

  private Map<PatternGroups.Key, IntList> byKey() {
    var members = new TreeMap<PatternGroups.Key, IntList>();
    int width = Patients.triangle(patients.k());
    for (int i = 0; i < patients.count(); i++) {
      members.computeIfAbsent(key(patients, i, width), _ -> new IntList()).add(i);
    }
    return members;
  }

  private SparseSum sum(IntList members, int a, int b) {
    touchedCount = 0;
    for (int m = 0; m < members.size(); m++) {
      addPatient(members.get(m), a, b);
    }
    int[] at = Arrays.copyOf(touched, touchedCount);
    Arrays.sort(at);
    double[] value = new double[touchedCount];
    for (int e = 0; e < at.length; e++) {
      value[e] = scratch[at[e]];
      scratch[at[e]] = 0;
      open[at[e]] = false;
    }
    return new SparseSum(at, value);
  }

  private void addPatient(int i, int a, int b) {
    int k = patients.k();
    int d = patients.d();
    double[] s = patients.sparse();
    double[] x = patients.dense();
    int denseA = (i * k + a) * d;
    int denseB = (i * k + b) * d;
    // G_ab + G_ba off the diagonal: one symmetric matrix for the two equal elements of K.
    double twice = a == b ? 0 : 1;
    for (int e = patients.start()[i]; e < patients.start()[i + 1]; e++) {
      int col = patients.column()[e];
      double ea = s[e * k + a];
      double eb = s[e * k + b];
      for (int f = patients.start()[i]; f <= e; f++) {
        int at = pattern.pair(col, patients.column()[f]);
        add(at, ea * s[f * k + b] + twice * eb * s[f * k + a]);
      }
      int cross = pattern.cross(col, 0);
      for (int j = 0; j < d; j++) {
        add(cross + j, ea * x[denseB + j] + twice * eb * x[denseA + j]);
      }
    }
    for (int j = 0; j < d; j++) {
      int square = pattern.square(j, 0);
      for (int l = 0; l < d; l++) {
        add(square + l, x[denseA + j] * x[denseB + l] + twice * x[denseB + j] * x[denseA + l]);
      }
    }
  }

  private void add(int at, double amount) {
    if (!open[at]) {
      open[at] = true;
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = at;
    }
    scratch[at] += amount;
  }
}
