package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * The rows, categories, columns and groupings that take part, and the sentences about those that do
 * not.
 *
 * @param constant Σ log of the ways in which a row's counts can be arranged; 0 for single answers
 */
record Prepared(
    String outcome,
    List<String> categories,
    Scaling scaling,
    Levels levels,
    Observations observations,
    int rows,
    int rowsLeftOut,
    double constant,
    List<String> messages)
    implements Preparing {

  static Preparing of(OrdinalDesign design) {
    int[] rows = design.wholeRows();
    var refusal = Refusals.of(design, rows);
    if (refusal != null) {
      return refusal;
    }
    var messages = new ArrayList<String>();
    int leftOut = design.rows() - rows.length;
    if (leftOut > 0) {
      messages.add(
          "%d of %d rows lack an answer, a value or a level and are left out."
              .formatted(leftOut, design.rows()));
    }
    int[] kept = answered(design, rows, messages);
    var scaling = new Scaling(design.columns(), rows);
    addTo(messages, scaling, design.outcome());
    var levels = new Levels(design.groupings(), rows, isSingle(design, rows));
    messages.addAll(levels.messages);
    int figures = kept.length - 1 + scaling.columns() + levels.groups.size();
    if (rows.length <= figures) {
      return new CannotFit(
          "%d rows cannot carry %d figures (thresholds, columns, spreads). Add rows or leave columns out."
              .formatted(rows.length, figures));
    }
    return new Prepared(
        design.outcome(),
        Arrays.stream(kept).mapToObj(design.categories()::get).toList(),
        scaling,
        levels,
        observations(design, rows, kept, scaling, levels),
        rows.length,
        leftOut,
        constant(design, rows),
        messages);
  }

  /** The categories that occur, in order. */
  static int[] answered(OrdinalDesign design, int[] rows, List<String> messages) {
    int k = design.categories().size();
    var kept = new int[k];
    int size = 0;
    for (int c = 0; c < k; c++) {
      int category = c;
      if (Arrays.stream(rows).anyMatch(row -> design.count(row, category) > 0)) {
        kept[size++] = c;
      } else {
        messages.add(
            "Nobody answered %s: the category is left out, and nothing is said of its chance."
                .formatted(design.categories().get(c)));
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private static void addTo(List<String> messages, Scaling scaling, String outcome) {
    for (var name : scaling.constant) {
      messages.add(
          "%s is the same in every row and cannot explain %s: it is left out."
              .formatted(name, outcome));
    }
    for (var name : scaling.collinear) {
      messages.add(
          "%s follows from the columns before it and is left out: their effects cannot be told apart."
              .formatted(name));
    }
  }

  private static boolean isSingle(OrdinalDesign design, int[] rows) {
    return Arrays.stream(rows).allMatch(row -> total(design, row) == 1);
  }

  private static double total(OrdinalDesign design, int row) {
    double total = 0;
    for (int c = 0; c < design.categories().size(); c++) {
      total += design.count(row, c);
    }
    return total;
  }

  private static Observations observations(
      OrdinalDesign design, int[] rows, int[] kept, Scaling scaling, Levels levels) {
    int size = 0;
    for (int row : rows) {
      for (int category : kept) {
        size += design.count(row, category) > 0 ? 1 : 0;
      }
    }
    int groups = levels.groups.size();
    var answer = new int[size];
    var count = new double[size];
    var x = new double[size * scaling.columns()];
    var level = new int[size * groups];
    int at = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < kept.length; k++) {
        if (design.count(rows[i], kept[k]) > 0) {
          answer[at] = k;
          count[at] = design.count(rows[i], kept[k]);
          for (int j = 0; j < scaling.columns(); j++) {
            x[at * scaling.columns() + j] = scaling.scaled(j, i);
          }
          int first = 0;
          for (int g = 0; g < groups; g++) {
            level[at * groups + g] = first + levels.of(g, i);
            first += levels.names.get(g).size();
          }
          at++;
        }
      }
    }
    return new Observations(
        kept.length, answer, count, scaling.columns(), x, level, groupOf(levels));
  }

  private static int[] groupOf(Levels levels) {
    return IntStream.range(0, levels.groups.size())
        .flatMap(g -> IntStream.generate(() -> g).limit(levels.names.get(g).size()))
        .toArray();
  }

  private static double constant(OrdinalDesign design, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += Gamma.logGamma(total(design, row) + 1);
      for (int c = 0; c < design.categories().size(); c++) {
        sum -= Gamma.logGamma(design.count(row, c) + 1);
      }
    }
    return sum;
  }
}
