package exolog.core.forecast;

import exolog.stats.response.Kinetics;

/**
 * What is believed at one pair of rates, wherever it comes from: today published evidence, later a
 * registry's model. The forecast needs no more than this.
 *
 * @param comparator the change that happens anyway once the tissue has turned over, before growth
 * @param effect what one unit of exposure adds to it
 * @param betweenPeople variance of a person's own deviation once the tissue has turned over
 */
record Belief(
    double weight, Kinetics rates, Mixture comparator, Mixture effect, double betweenPeople) {

  /** How much of what happens anyway has happened: 1 - exp(-kt t). */
  double growth(double week) {
    return growth(rates, week);
  }

  static double growth(Kinetics rates, double week) {
    return -Math.expm1(-rates.turnoverPerWeek() * week);
  }
}
