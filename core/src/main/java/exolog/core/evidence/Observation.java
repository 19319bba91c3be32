package exolog.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One row of results.csv or controls.csv exactly as the source prints it: a study's arm, a measure,
 * a time. Conversions happen elsewhere; nothing here is derived. Null means not seen.
 *
 * @param comparator what the arm received; null where it received vesicles
 * @param against what the p-value or difference compares it with, where that is stated
 * @param benefitSign +1 when a positive figure of this row is a benefit, -1 when a negative one is,
 *     0 when the row has no such direction
 * @param baselineRow the row that holds this arm's level at the start
 * @param duplicateOf the row that already counts the same people
 * @param seBasis {@code reported}, or {@code from-ci} when a reader derived it from an interval
 *     that was not retained
 * @param nTotal people in all arms together, where the arm's own number is not given
 * @param pOperator {@code <}, {@code <=}, {@code =} or {@code >}
 */
public record Observation(
    String id,
    Study study,
    ArmRole role,
    String armText,
    @Nullable ComparatorClass comparator,
    @Nullable ComparatorClass against,
    Measure measure,
    String unit,
    @Nullable String unitText,
    QuantityKind kind,
    int benefitSign,
    @Nullable Double weeks,
    @Nullable String baselineRow,
    @Nullable String duplicateOf,
    @Nullable Integer n,
    @Nullable Integer nTotal,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double sd,
    @Nullable Double se,
    @Nullable String seBasis,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    @Nullable Double ciLevel,
    @Nullable Double iqr,
    @Nullable String pOperator,
    @Nullable Double p,
    @Nullable String pText,
    ComparedWith comparedWith,
    @Nullable String comparedWithText,
    @Nullable String population,
    String address,
    String accessText,
    Confidence confidence,
    @Nullable String caution,
    @Nullable String note) {}
