package exolog.stats.mixed;

import java.util.Arrays;
import java.util.List;

/**
 * How a row to predict belongs to a level.
 *
 * @param level one the model knows, or a new name, which brings its whole variance; the same new
 *     name in two rows is the same newcomer
 * @param values one for each term of the group, in order: 1 for an intercept, x for a slope
 */
public record Membership(String group, String level, List<Double> values) {
  public Membership {
    values = List.copyOf(values);
  }

  public static Membership of(String group, String level, double... values) {
    return new Membership(group, level, Arrays.stream(values).boxed().toList());
  }

  /** Belonging wholly, to a group with an intercept alone. */
  public static Membership whole(String group, String level) {
    return of(group, level, 1);
  }
}
