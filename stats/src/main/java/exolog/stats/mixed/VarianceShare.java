package exolog.stats.mixed;

import org.jspecify.annotations.Nullable;

/**
 * How much one source contributes: how much is the patient, the vial, the hand.
 *
 * @param group for example "lot"; {@link #RESIDUAL} for what is left
 * @param term which of its coefficients
 * @param sd in outcome units per unit of the term's column
 * @param share 0 to 1, of the variance of all sources that act through the same column; those that
 *     act on every reading share it with the residual. Null where the source is the only one
 */
public record VarianceShare(String group, String term, Interval sd, @Nullable Interval share) {
  public static final String RESIDUAL = "residual";
}
