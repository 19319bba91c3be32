package exolog.core.outcome;

/**
 * Between which values a reading of a measure can lie at all, and how exactly it is written.
 *
 * @param decimals digits after the point that the instrument carries
 * @param basis where the limits come from
 */
public record PlausibleRange(double low, double high, int decimals, String basis) {
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
