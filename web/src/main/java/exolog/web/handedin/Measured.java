package exolog.web.handedin;

import exolog.web.layout.Words;
import exolog.web.layout.Written;

/** Counts of particles and small chances as a page writes them. */
public final class Measured {
  private Measured() {}

  /** "4.1 × 10^11 per mL": eleven zeros are not read by anyone. */
  public static String perMl(double value) {
    int power = value <= 0 ? 0 : (int) Math.floor(Math.log10(value));
    return Words.say(
        "nta.perMl", Written.figures(value / Math.pow(10, power)), Written.raised(power));
  }

  /** Two decimals; what would be written as nothing is "< 0.01". */
  public static String chance(double value) {
    return value < 0.005 ? "< 0.01" : Written.figures(value);
  }
}
