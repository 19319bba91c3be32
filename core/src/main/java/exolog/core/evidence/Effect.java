package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A figure that a forecast can use: a change within one arm, or a difference between arms, in the
 * clinical sign of the measure (a fall of a scar score is negative, whatever the source prints).
 */
public sealed interface Effect permits ArmChange, Difference {
  /** The rows of the files behind it, for tracing. */
  java.util.List<String> rows();

  Study study();

  String armText();

  Measure measure();

  /** The measure's unit, another unit of its own that cannot be converted, or {@code %}. */
  String unit();

  double weeks();

  double estimate();

  /** Of the estimate (not between people); null when the provenance is missing. */
  @Nullable Double variance();

  Provenance provenance();

  Confidence confidence();

  /** A doubt about the figure that must be shown beside it, or null. */
  @Nullable String caution();

  default boolean isPercentOfBaseline() {
    return unit().equals("%");
  }
}
