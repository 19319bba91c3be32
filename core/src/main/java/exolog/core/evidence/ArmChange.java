package exolog.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one arm changed from its baseline.
 *
 * @param comparator null on a treated arm
 * @param sdOfChange between people, in the unit of the change: what "20 people like you" needs
 */
public record ArmChange(
    List<String> rows,
    Study study,
    String armText,
    @Nullable ComparatorClass comparator,
    Measure measure,
    String unit,
    double weeks,
    @Nullable Integer n,
    double estimate,
    @Nullable Double sdOfChange,
    @Nullable Double variance,
    Provenance provenance,
    @Nullable String population,
    Confidence confidence,
    @Nullable String caution)
    implements Effect {
  public ArmChange {
    rows = List.copyOf(rows);
  }

  public boolean isTreated() {
    return comparator == null;
  }
}
