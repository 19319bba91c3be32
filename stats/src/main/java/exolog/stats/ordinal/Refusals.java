package exolog.stats.ordinal;

import java.util.ArrayList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Why a design has no model at all. */
final class Refusals {
  private Refusals() {}

  /**
   * The first reason met.
   *
   * @param rows those with an answer, every value and every level
   * @return null when there is something to fit
   */
  static @Nullable CannotFit of(OrdinalDesign design, int[] rows) {
    var names = new ArrayList<String>();
    design.columns().forEach(column -> names.add(column.name));
    design.groupings().forEach(grouping -> names.add(grouping.name()));
    for (var name : names) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        return new CannotFit(
            "%s is named twice among columns and groupings. Name it once.".formatted(name));
      }
    }
    if (new HashSet<>(design.categories()).size() < design.categories().size()) {
      return new CannotFit("Two categories of %s have one name.".formatted(design.outcome()));
    }
    var count = impossibleCount(design);
    if (count != null) {
      return count;
    }
    if (rows.length == 0) {
      return new CannotFit(
          "None of the %d rows has an answer, every value and every level: there is nothing to fit."
              .formatted(design.rows()));
    }
    int[] answered = Prepared.answered(design, rows, new ArrayList<>());
    if (answered.length == 1) {
      return new CannotFit(
          "Every answer of %s is %s: nothing is there to explain. Add rows with other answers."
              .formatted(design.outcome(), design.categories().get(answered[0])));
    }
    return null;
  }

  private static @Nullable CannotFit impossibleCount(OrdinalDesign design) {
    for (int i = 0; i < design.rows(); i++) {
      for (int k = 0; k < design.categories().size(); k++) {
        double count = design.count(i, k);
        if (count < 0 || (Double.isFinite(count) && count != Math.rint(count))) {
          return new CannotFit(
              "Row %d counts %s answers \"%s\" of %s, expected a whole number of 0 or more and no more yes than asked. Correct it."
                  .formatted(i + 1, count, design.categories().get(k), design.outcome()));
        }
      }
    }
    return null;
  }
}
