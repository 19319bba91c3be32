package exolog.stats.ordinal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a table is to be fitted.
 *
 * @param outcome column of the answers, or of how many said yes
 * @param asked column of how many were asked; null when each row is one answer
 * @param order of the categories, lowest first; empty where numbers or two words say it themselves
 * @param fixed explaining columns; "a:b" is their product, words are compared with their first
 * @param random groupings; "a/b" is b within a
 */
public record OrdinalFormula(
    String outcome,
    @Nullable String asked,
    List<String> order,
    List<String> fixed,
    List<String> random) {
  public OrdinalFormula {
    order = List.copyOf(order);
    fixed = List.copyOf(fixed);
    random = List.copyOf(random);
  }
}
