package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;

/** Reduces a design's rows to sums: once over the rows for each patient, once for the whole. */
final class Gathering {
  private final int[] rows;
  private final Layout layout;
  private final RowReader reader;

  // The patients being filled.
  private int[] level = new int[0];
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
    int d = layout.d();
    level = new int[count];
    start = new int[count + 1];
    dense = new double[count * k * d];
    squares = new double[count * Patients.triangle(k)];
    Arrays.fill(slot, -1);
    int at = 0;
    for (int i = 0; i < count; i++) {
      level[i] = i;
      start[i + 1] = start[i];
      for (; at < end[i]; at++) {
        reader.read(byPatient[at]);
        addRow(i, k, d);
      }
      sortEntries(start[i], start[i + 1], k);
    }
    int size = start[count];
    return new Patients(
        k,
        d,
        level,
        start,
        Arrays.copyOf(column, size),
        Arrays.copyOf(sparse, size * k),
        dense,
        squares);
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

  private void addRow(int patient, int k, int d) {
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
      int at = slotOf(reader.column[e], start[patient], patient, k);
      for (int a = 0; a < k; a++) {
        sparse[at * k + a] += reader.weight * own[a] * reader.value[e];
      }
    }
  }

  /** Where a column stands among the patient's entries, opened if it is new to the patient. */
  private int slotOf(int wanted, int from, int patient, int k) {
    int at = slot[wanted];
    if (at >= from && at < start[patient + 1] && column[at] == wanted) {
      return at;
    }
    at = start[patient + 1]++;
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
    int d = layout.d();
    double sumLog = 0;
    for (int r : rows) {
      reader.read(r);
      double w = reader.weight;
      sumLog += w == 1 ? 0 : Math.log(w);
      for (int e = 0; e < reader.entries; e++) {
        double wv = w * reader.value[e];
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
}
