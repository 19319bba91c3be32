package exolog.stats.mixed;

import java.util.List;

/**
 * One row at a time in the layout's columns: the sparse row of Z without the eliminated group, the
 * eliminated group's values, and the dense row [x y], centred and scaled. Reuses its arrays.
 */
final class RowReader {
  private final Design design;
  private final Protocol protocol;
  private final Layout layout;
  private final int[] offsets;
  private final int[][] codes;
  private final double[][] unit;
  private final double[] centre;

  /** Scales are powers of two: to multiply by their inverse is to divide by them. */
  private final double[] perScale;

  final double[] dense;
  final double[] own;
  int[] column = new int[16];
  double[] value = new double[16];
  int entries;
  double weight;

  /**
   * @param codes for each group, from the design's level index to the layout's
   */
  RowReader(Design design, Protocol protocol, Layout layout, int[][] codes) {
    this.design = design;
    this.protocol = protocol;
    this.layout = layout;
    this.offsets = layout.offsets();
    this.codes = codes;
    this.dense = new double[layout.d()];
    this.own = new double[Math.max(1, layout.k())];
    this.centre = new double[layout.p()];
    this.perScale = new double[layout.p()];
    for (int j = 0; j < perScale.length; j++) {
      centre[j] = protocol.centre(j);
      perScale[j] = 1 / protocol.scale(j);
    }
    this.unit = new double[codes.length][];
    for (int f = 0; f < codes.length; f++) {
      unit[f] = new double[design.groupings().get(f).width()];
      for (int t = 0; t < unit[f].length; t++) {
        unit[f][t] = 1 / protocol.slopeScale(f, t);
      }
    }
  }

  /** Another over the same rows, for another thread. */
  RowReader again() {
    return new RowReader(design, protocol, layout, codes);
  }

  /** Which patient a row is of, without reading the rest. */
  int patientOf(int row) {
    var grouping = design.groupings().get(layout.eliminated());
    return codes[layout.eliminated()][grouping.levelOf(grouping.from(row))];
  }

  void read(int row) {
    int p = layout.p();
    for (int j = 0; j < p; j++) {
      dense[j] = (design.fixed(j, row) - centre[j]) * perScale[j];
    }
    dense[p] = design.outcome(row) - protocol.outcomeCentre();
    weight = design.weight(row);
    entries = 0;
    List<Grouping> groupings = design.groupings();
    for (int f = 0; f < codes.length; f++) {
      if (f == layout.eliminated()) {
        readOwn(groupings.get(f), unit[f], row);
      } else {
        readOthers(groupings.get(f), f, row);
      }
    }
  }

  private void readOwn(Grouping grouping, double[] unit, int row) {
    int entry = grouping.from(row);
    for (int t = 0; t < own.length; t++) {
      own[t] = grouping.value(entry, t) * unit[t];
    }
  }

  private void readOthers(Grouping grouping, int f, int row) {
    int width = grouping.width();
    int rowStart = entries;
    for (int e = grouping.from(row); e < grouping.to(row); e++) {
      int base = offsets[f] + codes[f][grouping.levelOf(e)] * width;
      for (int t = 0; t < width; t++) {
        add(rowStart, base + t, grouping.value(e, t) * unit[f][t]);
      }
    }
  }

  private void add(int from, int wanted, double amount) {
    for (int e = from; e < entries; e++) {
      if (column[e] == wanted) {
        value[e] += amount;
        return;
      }
    }
    if (entries == column.length) {
      column = java.util.Arrays.copyOf(column, 2 * entries);
      value = java.util.Arrays.copyOf(value, 2 * entries);
    }
    column[entries] = wanted;
    value[entries++] = amount;
  }
}
