package exolog.core.forecast;

import exolog.stats.response.Kinetics;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Published evidence alone: y(t) = g(t)·(c + b) + x(t)·θ + e.
 *
 * @param comparator the change that happens anyway once the tissue has turned over, before growth
 * @param effect what one unit of exposure adds to it
 * @param betweenPeople variance of a person's own deviation once the tissue has turned over
 * @param noise of two readings
 */
record Published(
    double weight,
    Kinetics rates,
    Mixture comparator,
    Mixture effect,
    double betweenPeople,
    ReadingNoise noise)
    implements Belief {
  private static final Part NONE = new Part(1, 0, 0);

  @Override
  public void treated(Pieces into, double growth, double exposure) {
    for (Part anyway : comparator.parts()) {
      for (Part added : effect.parts()) {
        measured(into, growth, exposure, anyway, added);
      }
    }
  }

  @Override
  public void untreated(Pieces into, double growth) {
    for (Part anyway : comparator.parts()) {
      measured(into, growth, 0, anyway, NONE);
    }
  }

  @Override
  public void net(Pieces into, double exposure) {
    for (Part added : effect.parts()) {
      into.add(
          weight * added.weight(), exposure * added.mean(), exposure * exposure * added.variance());
    }
  }

  @Override
  public void average(Pieces into, double growth, double exposure) {
    double spread =
        growth * growth * comparator.variance() + exposure * exposure * effect.variance();
    into.add(weight, growth * comparator.mean() + exposure * effect.mean(), spread);
  }

  @Override
  public double[] person(SplittableRandom random, NormalDistribution normal) {
    double anyway = draw(comparator, random, normal);
    double added = draw(effect, random, normal);
    double own = Math.sqrt(betweenPeople) * Belief.z(random, normal);
    return new double[] {anyway + own, added, 0};
  }

  private void measured(Pieces into, double growth, double exposure, Part anyway, Part added) {
    // Where noise cannot be told from people, their spread is there from the first reading on.
    double own = betweenPeople * (noise.known() ? growth * growth : 1);
    into.add(
        weight * anyway.weight() * added.weight(),
        growth * anyway.mean() + exposure * added.mean(),
        growth * growth * anyway.variance()
            + exposure * exposure * added.variance()
            + own
            + noise.variance());
  }

  private static double draw(Mixture mixture, SplittableRandom random, NormalDistribution normal) {
    double left = random.nextDouble() * mixture.parts().stream().mapToDouble(Part::weight).sum();
    Part drawn = mixture.parts().getLast();
    for (Part part : mixture.parts()) {
      left -= part.weight();
      if (left < 0) {
        drawn = part;
        break;
      }
    }
    return drawn.mean() + Math.sqrt(drawn.variance()) * Belief.z(random, normal);
  }
}
