package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Reduces a design's rows to sums: once over the rows for each patient, once for the whole; each in
 * halves, on two threads where there are two.
 */
final class Gathering {
  private final int[] rows;
  private final Layout layout;
  private final RowReader reader;

  // The patients being filled.
  private int[] start = new int[1];
  private int[] column = new int[64];
  private double[] sparse = new double[64];
  private double[] dense = new double[0];
  private double[] squares = new double[0];
  private final int[] slot;

  private Gathering(int[] rows, Layout layout, RowReader reader) {
    this.rows = rows;
    this.layout = layout;
    this.reader = reader;
    this.slot = new int[layout.q()];
  }

  /** The second half of the same patients, into the same arrays. */
  private Gathering(Gathering first) {
    this(first.rows, first.layout, first.reader.again());
    dense = first.dense;
    squares = first.squares;
  }

  static Statistics gather(Design design, Protocol protocol) {
    var complete = CompleteRows.of(design);
    int groups = design.groupings().size();
    var codes = new int[groups][];
    var described = new ArrayList<Layout.Group>();
    int eliminated = -1;
    for (int f = 0; f < groups; f++) {
      var grouping = design.groupings().get(f);
      var levels = LevelCodes.of(grouping, complete.rows());
      codes[f] = levels.code();
      described.add(new Layout.Group(grouping.name(), grouping.terms(), levels.levels()));
      if (grouping.name().equals(protocol.eliminated())) {
        eliminated = f;
      }
    }
    var layout = new Layout(design.outcomeName(), design.fixedNames(), described, eliminated);
    var reader = new RowReader(design, protocol, layout, codes);
    var gathering = new Gathering(complete.rows(), layout, reader);
    var patients = gathering.patients();
    var pattern = gathering.pattern(patients);
    double[] total = new double[pattern.size()];
    double sumLogWeights = gathering.addRows(pattern, total);
    return new Statistics(
        layout,
        protocol,
        pattern,
        total,
        new PatternGroups(patients.k()),
        patients,
        new Statistics.Rows(
            complete.rows().length, design.isWeighted(), sumLogWeights, complete.missing()));
  }

  private Patients patients() {
    int k = layout.k();
    if (k == 0) {
      return Patients.none(0, layout.d());
    }
    int count = layout.groups().get(layout.eliminated()).levels().size();
    int[] end = new int[count + 1];
    int[] byPatient = rowsByPatient(end);
    dense = new double[count * k * layout.d()];
    squares = new double[count * Patients.triangle(k)];
    var halves = new Gathering[] {this, new Gathering(this)};
    int middle = count / 2;
    IntStream.range(0, 2)
        .parallel()
        .forEach(half ->
            halves[half].patients(
                half == 0 ? 0 : middle, half == 0 ? middle : count, byPatient, end));
    return joined(count, middle, halves[1]);
  }

  /** Fills {@link #start}, counted from its own first entry, and the entries. */
  private void patients(int first, int last, int[] byPatient, int[] end) {
    int k = layout.k();
    start = new int[last - first + 1];
    Arrays.fill(slot, -1);
    int at = first == 0 ? 0 : end[first - 1];
    for (int i = first; i < last; i++) {
      start[i - first + 1] = start[i - first];
      for (; at < end[i]; at++) {
        reader.read(byPatient[at]);
        addRow(i, i - first, k, layout.d());
      }
      sortEntries(start[i - first], start[i - first + 1], k);
    }
  }

  private Patients joined(int count, int middle, Gathering second) {
    int k = layout.k();
    int before = start[middle];
    int size = before + second.start[count - middle];
    int[] starts = Arrays.copyOf(start, count + 1);
    for (int i = middle; i <= count; i++) {
      starts[i] = before + second.start[i - middle];
    }
    int[] columns = Arrays.copyOf(column, size);
    System.arraycopy(second.column, 0, columns, before, size - before);
    double[] entries = Arrays.copyOf(sparse, size * k);
    System.arraycopy(second.sparse, 0, entries, before * k, (size - before) * k);
    int[] level = new int[count];
    Arrays.setAll(level, i -> i);
    return new Patients(k, layout.d(), level, starts, columns, entries, dense, squares);
  }

  /**
   * Counting sort; rows keep their order within a patient.
   *
   * @param from zeros; on return, where each patient's rows end
   */
  private int[] rowsByPatient(int[] from) {
    int[] patientOf = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      patientOf[i] = reader.patientOf(rows[i]);
      from[patientOf[i] + 1]++;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    int[] sorted = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sorted[from[patientOf[i]]++] = rows[i];
    }
    return sorted;
  }

  /**
   * @param mine the patient's number among those of this half
   */
  private void addRow(int patient, int mine, int k, int d) {
    double[] own = reader.own;
    int triangle = patient * Patients.triangle(k);
    for (int a = 0; a < k; a++) {
      double wa = reader.weight * own[a];
      for (int b = 0; b <= a; b++) {
        squares[triangle++] += wa * own[b];
      }
      int base = (patient * k + a) * d;
      for (int j = 0; j < d; j++) {
        dense[base + j] += wa * reader.dense[j];
      }
    }
    for (int e = 0; e < reader.entries; e++) {
      int at = slotOf(reader.column[e], start[mine], mine, k);
      for (int a = 0; a < k; a++) {
        sparse[at * k + a] += reader.weight * own[a] * reader.value[e];
      }
    }
  }

  /** Where a column stands among the patient's entries, opened if it is new to the patient. */
  private int slotOf(int wanted, int from, int mine, int k) {
    int at = slot[wanted];
    if (at >= from && at < start[mine + 1] && column[at] == wanted) {
      return at;
    }
    at = start[mine + 1]++;
    if (at == column.length) {
      column = Arrays.copyOf(column, 2 * at);
    }
    if ((at + 1) * k > sparse.length) {
      sparse = Arrays.copyOf(sparse, Math.max(2 * sparse.length, (at + 1) * k));
    }
    column[at] = wanted;
    Arrays.fill(sparse, at * k, (at + 1) * k, 0);
    slot[wanted] = at;
    return at;
  }

  /** Insertion sort: a patient meets a handful of levels. */
  private void sortEntries(int from, int to, int k) {
    double[] held = new double[k];
    for (int e = from + 1; e < to; e++) {
      int wanted = column[e];
      System.arraycopy(sparse, e * k, held, 0, k);
      int at = e;
      while (at > from && column[at - 1] > wanted) {
        column[at] = column[at - 1];
        System.arraycopy(sparse, (at - 1) * k, sparse, at * k, k);
        at--;
      }
      column[at] = wanted;
      System.arraycopy(held, 0, sparse, at * k, k);
    }
  }

  private Pattern pattern(Patients patients) {
    if (patients.k() > 0) {
      return Pattern.of(
          layout.q(), layout.d(), patients.count(), patients.start(), patients.column());
    }
    int[] from = new int[rows.length + 1];
    int[] columns = new int[Math.max(16, rows.length)];
    for (int i = 0; i < rows.length; i++) {
      reader.read(rows[i]);
      int to = from[i] + reader.entries;
      if (to > columns.length) {
        columns = Arrays.copyOf(columns, Math.max(2 * columns.length, to));
      }
      System.arraycopy(reader.column, 0, columns, from[i], reader.entries);
      Arrays.sort(columns, from[i], to);
      from[i + 1] = to;
    }
    return Pattern.of(layout.q(), layout.d(), rows.length, from, columns);
  }

  /** Adds [W X y]'[W X y]; returns the sum of the log weights. */
  private double addRows(Pattern pattern, double[] total) {
    var second = new double[total.length];
    double[] sumLog = new double[2];
    int middle = rows.length / 2;
    IntStream.range(0, 2)
        .parallel()
        .forEach(half ->
            sumLog[half] =
                half == 0
                    ? addRows(0, middle, reader, pattern, total)
                    : addRows(middle, rows.length, reader.again(), pattern, second));
    for (int at = 0; at < total.length; at++) {
      total[at] += second[at];
    }
    return sumLog[0] + sumLog[1];
  }

  private double addRows(int from, int to, RowReader reader, Pattern pattern, double[] total) {
    int d = layout.d();
    double sumLog = 0;
    for (int at = from; at < to; at++) {
      reader.read(rows[at]);
      double w = reader.weight;
      sumLog += w == 1 ? 0 : Math.log(w);
      addSparse(reader, pattern, total);
      for (int i = 0; i < d; i++) {
        double wx = w * reader.dense[i];
        int square = pattern.square(i, 0);
        for (int j = 0; j < d; j++) {
          total[square + j] += wx * reader.dense[j];
        }
      }
    }
    return sumLog;
  }

  private static void addSparse(RowReader reader, Pattern pattern, double[] total) {
    int d = pattern.d;
    for (int e = 0; e < reader.entries; e++) {
      double wv = reader.weight * reader.value[e];
      int col = reader.column[e];
      total[pattern.start[col]] += wv * reader.value[e];
      for (int e2 = 0; e2 < e; e2++) {
        total[pattern.pair(col, reader.column[e2])] += wv * reader.value[e2];
      }
      int cross = pattern.cross(col, 0);
      for (int j = 0; j < d; j++) {
        total[cross + j] += wv * reader.dense[j];
      }
    }
  }
}
