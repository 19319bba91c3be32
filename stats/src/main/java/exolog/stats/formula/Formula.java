package exolog.stats.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mixed model in words.
 *
 * @param fixed columns and interactions such as "age", "route", "x:route", "x*route"; "0" leaves
 *     the intercept out
 * @param random groups such as "patient", "clinic:provider" (a provider within a clinic) or
 *     "clinic/provider" (both)
 * @param slopes "group:column": the group's levels differ in that coefficient too, correlated
 * @param weights column of precisions, or null
 */
public record Formula(
    String outcome,
    List<String> fixed,
    List<String> random,
    List<String> slopes,
    @Nullable String weights) {
  public Formula {
    fixed = List.copyOf(fixed);
    random = List.copyOf(random);
    slopes = List.copyOf(slopes);
  }
}
