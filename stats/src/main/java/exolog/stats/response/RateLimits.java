package exolog.stats.response;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the data say of one rate, per week.
 *
 * @param name "signal decay" or "turnover"
 * @param lower95 profile-likelihood limit (a rise of 3.84); null when every rate down to the bound
 *     fits
 * @param upper95 null when every rate up to the bound fits
 */
public record RateLimits(
    String name,
    double best,
    @Nullable Double lower95,
    @Nullable Double upper95,
    double boundLow,
    double boundHigh) {

  /** Whether neither limit was found. */
  public boolean isUntold() {
    return lower95 == null && upper95 == null;
  }

  public String sentence() {
    if (lower95 != null && upper95 != null) {
      return "%s: %s (95 %% %s to %s)."
          .formatted(name, inWeeks(best), inWeeks(upper95), inWeeks(lower95));
    }
    if (isUntold()) {
      return "%s: the data cannot tell; every time from %s to %s fits."
          .formatted(name, inWeeks(boundHigh), inWeeks(boundLow));
    }
    return upper95 != null
        ? "%s: the data say %s or longer; they set no upper limit up to %s."
            .formatted(name, inWeeks(upper95), inWeeks(boundLow))
        : "%s: the data say %s or shorter; they set no lower limit down to %s."
            .formatted(name, inWeeks(lower95 == null ? best : lower95), inWeeks(boundHigh));
  }

  /** A rate as the mean time 1/k, which people can picture. */
  private static String inWeeks(double perWeek) {
    return String.format(Locale.ROOT, "%.1f weeks", 1 / perWeek);
  }
}
