package exolog.core.product.cargo;

import exolog.core.product.cargo.FunctionSets.Member;
import java.util.List;

/**
 * How many members of one function's set are in a cargo, against how many chance alone would put
 * there. What a name is known to be involved in, never what a vial does.
 *
 * @param found members of the set that the cargo holds
 * @param absent members that were looked for and not found
 * @param unknown members of which the list does not say whether they were looked for
 * @param setSize members that count: all, or those of the measured panel
 * @param listed names of this kind that the cargo holds
 * @param universe out of how many they could have come
 * @param expected how many members chance alone would put in the list
 * @param chance of at least as many as were found, by chance alone
 * @param adjusted the same, adjusted for looking at several functions
 */
public record Involvement(
    String function,
    CargoKind kind,
    List<Member> found,
    List<Member> absent,
    List<Member> unknown,
    int setSize,
    int listed,
    int universe,
    double expected,
    double chance,
    double adjusted) {
  private static final double LEVEL = 0.05;

  public Involvement {
    found = List.copyOf(found);
    absent = List.copyOf(absent);
    unknown = List.copyOf(unknown);
  }

  /** Whether that is more than chance readily explains, at 5 % over all functions looked at. */
  public boolean isMoreThanChance() {
    return !found.isEmpty() && adjusted < LEVEL;
  }

  Involvement withAdjusted(double value) {
    return new Involvement(
        function, kind, found, absent, unknown, setSize, listed, universe, expected, chance, value);
  }
}
