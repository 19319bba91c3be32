package exolog.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Treated minus control inside one study: the effect on top of what happens anyway. */
public record Difference(
    List<String> rows,
    Study study,
    String armText,
    ComparatorClass comparator,
    Measure measure,
    String unit,
    double weeks,
    @Nullable Integer nTreated,
    @Nullable Integer nControl,
    double estimate,
    @Nullable Double variance,
    Provenance provenance,
    Confidence confidence,
    @Nullable String caution)
    implements Effect {
  public Difference {
    rows = List.copyOf(rows);
  }
}
