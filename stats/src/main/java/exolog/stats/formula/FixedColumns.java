package exolog.stats.formula;

import exolog.stats.mixed.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Numbers from terms: a column of words becomes indicators, without the first level (treatment
 * contrasts) where the model already has the term without that column, as in R.
 */
final class FixedColumns {
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(String name, double[] values) {}

  private FixedColumns() {}

  static void add(FixedTerms terms, Function<String, Column> columns, Design.Builder design) {
    if (terms.intercept()) {
      design.intercept();
    }
    for (var term : terms.terms()) {
      for (var part : product(term, terms, columns)) {
        design.fixed(part.name(), part.values());
      }
    }
  }

  /** The first column's parts vary fastest. */
  private static List<Part> product(
      List<String> term, FixedTerms terms, Function<String, Column> columns) {
    List<Part> parts = List.of();
    for (var name : term) {
      var others = term.stream().filter(column -> !column.equals(name)).toList();
      var next = parts(name, columns.apply(name), terms.has(others));
      parts = parts.isEmpty() ? next : multiply(parts, next);
    }
    return parts;
  }

  private static List<Part> multiply(List<Part> left, List<Part> right) {
    var products = new ArrayList<Part>();
    for (var r : right) {
      for (var l : left) {
        double[] values = new double[l.values().length];
        for (int i = 0; i < values.length; i++) {
          values[i] = l.values()[i] * r.values()[i];
        }
        products.add(new Part(l.name() + ":" + r.name(), values));
      }
    }
    return products;
  }

  private static List<Part> parts(String name, Column column, boolean contrasts) {
    return switch (column) {
      case Column.Numbers(double[] values) -> List.of(new Part(name, values));
      case Column.Words words -> {
        var parts = new ArrayList<Part>();
        for (int level = contrasts ? 1 : 0; level < words.levels().length; level++) {
          parts.add(new Part(name + words.levels()[level], indicator(words, level)));
        }
        yield parts;
      }
    };
  }

  private static double[] indicator(Column.Words words, int level) {
    double[] values = new double[words.rows()];
    for (int r = 0; r < values.length; r++) {
      int code = words.codes()[r];
      values[r] = code < 0 ? Double.NaN : code == level ? 1 : 0;
    }
    return values;
  }
}
