package exolog.stats.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Terms of the fixed part, in R's order: main effects before interactions, the columns of an
 * interaction in the order in which they first appear.
 *
 * @param terms each the columns that it multiplies
 */
record FixedTerms(boolean intercept, List<List<String>> terms) {

  static FixedTerms of(List<String> written) {
    boolean intercept = true;
    var parts = new ArrayList<List<String>>();
    for (var text : written) {
      var term = text.strip();
      if (term.equals("0") || term.equals("-1")) {
        intercept = false;
      } else if (!term.equals("1") && !term.isEmpty()) {
        expand(term, parts);
      }
    }
    SequencedSet<String> order = new LinkedHashSet<>();
    parts.forEach(order::addAll);
    var names = List.copyOf(order);
    SequencedSet<List<String>> distinct = new LinkedHashSet<>();
    for (var part : parts) {
      distinct.add(
          part.stream().distinct().sorted(Comparator.comparingInt(names::indexOf)).toList());
    }
    var terms = new ArrayList<>(distinct);
    terms.sort(Comparator.comparingInt(List::size));
    return new FixedTerms(intercept, List.copyOf(terms));
  }

  /** "a*b" is a, b and a:b. */
  private static void expand(String term, List<List<String>> into) {
    var factors = List.of(term.split("\\*", -1));
    for (int subset = 1; subset < 1 << factors.size(); subset++) {
      var columns = new ArrayList<String>();
      for (int f = 0; f < factors.size(); f++) {
        if ((subset >> f & 1) != 0) {
          for (var column : factors.get(f).split(":", -1)) {
            columns.add(column.strip());
          }
        }
      }
      into.add(columns);
    }
  }

  /** Whether the model has this product; the empty product is the intercept. */
  boolean has(List<String> columns) {
    return columns.isEmpty() ? intercept : terms.contains(columns);
  }
}
