package exolog.core.forecast;

import exolog.stats.response.Kinetics;
import exolog.stats.response.SessionPlan;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What is believed at one pair of rates: y(t) = g(t)·c + x(t)·θ + the person + noise, with c what
 * happens anyway and θ what one unit of exposure adds. {@link Published} believes the studies,
 * {@link Joined} the studies and the clinic's own courses. The forecast needs no more than this.
 */
sealed interface Belief permits Published, Joined {
  double weight();

  Kinetics rates();

  /** The measured change of one further person. */
  void treated(Pieces into, double growth, double exposure);

  /** The same of someone who gets everything but the product. */
  void untreated(Pieces into, double growth);

  /** What the exposure adds, without people and noise. */
  void net(Pieces into, double exposure);

  /** The course of the average person: c and θ alone. */
  void average(Pieces into, double growth, double exposure);

  /** A person drawn from it: {the multiple of growth, the multiple of exposure, a constant}. */
  double[] person(SplittableRandom random, NormalDistribution normal);

  /** How much of what happens anyway has happened: 1 - exp(-kt t). */
  default double growth(double week) {
    return growth(rates(), week);
  }

  default double exposure(SessionPlan plan, double week) {
    return plan.exposure(rates(), week);
  }

  static double growth(Kinetics rates, double week) {
    return -Math.expm1(-rates.turnoverPerWeek() * week);
  }

  /** By the inverse chance: the same on every machine and JDK. */
  static double z(SplittableRandom random, NormalDistribution normal) {
    return normal.inverseCumulativeProbability(random.nextDouble() * (1 - 1e-12) + 5e-13);
  }
}
