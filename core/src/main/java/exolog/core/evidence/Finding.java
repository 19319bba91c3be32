package exolog.core.evidence;

import java.util.List;

/**
 * What one study says about one measure, for a list of the library.
 *
 * @param poolable an effect with an admitted variance
 * @param sentence the effect in figures, or why there is none
 */
public record Finding(
    Study study, Measure measure, List<String> rows, boolean poolable, String sentence) {
  public Finding {
    rows = List.copyOf(rows);
  }
}
