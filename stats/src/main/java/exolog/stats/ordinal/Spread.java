package exolog.stats.ordinal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the levels of a grouping lie apart, in log odds.
 *
 * @param sd of the random intercept; 0 when the likelihood is highest there
 * @param lower95 of the sd, by Wald on its logarithm; null where {@code sd} is 0 or the curvature
 *     gives none
 * @param effects one a level, sorted by level
 */
public record Spread(
    String group,
    double sd,
    @Nullable Double lower95,
    @Nullable Double upper95,
    List<LevelEffect> effects) {
  /** √2 times the normal's upper quartile. */
  private static final double QUARTILE_OF_A_DIFFERENCE = 0.9538725524089184;

  private static final double NOTHING = 1.005;

  public Spread {
    effects = List.copyOf(effects);
  }

  public double variance() {
    return sd * sd;
  }

  /**
   * Take two levels at random: the odds of the higher over those of the lower, in the middle of all
   * such pairs; exp(√2 sd Φ⁻¹(0.75)), Larsen and Merlo 2005, Am J Epidemiol 161:81.
   */
  public double medianOddsRatio() {
    return oddsRatio(sd);
  }

  private static double oddsRatio(double sd) {
    return Math.exp(QUARTILE_OF_A_DIFFERENCE * sd);
  }

  /** What the spread means, for a reader of the clinic. */
  public String sentence() {
    if (medianOddsRatio() < NOTHING) {
      return "No spread between levels of %s can be seen in these rows; that is not proof of none."
          .formatted(group);
    }
    var doubt =
        lower95 == null || upper95 == null
            ? "how sure that is, these rows cannot tell"
            : String.format(
                Locale.ROOT, "95 %% limits %.2f and %.2f", oddsRatio(lower95), oddsRatio(upper95));
    return String.format(
        Locale.ROOT,
        "Two levels of %s drawn at random, all else alike: in half of such pairs the odds of a"
            + " higher answer differ %.2f-fold or more (%s).",
        group,
        medianOddsRatio(),
        doubt);
  }
}
