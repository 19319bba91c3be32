package exolog.core.forecast;

import exolog.stats.response.Kinetics;
import java.util.ArrayList;
import java.util.List;
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
  @Override
  public List<Part> treated(double growth, double exposure) {
    var parts = new ArrayList<Part>();
    for (Part anyway : comparator.parts()) {
      for (Part added : effect.parts()) {
        parts.add(measured(growth, exposure, anyway, added));
      }
    }
    return parts;
  }

  @Override
  public List<Part> untreated(double growth) {
    var none = new Part(1, 0, 0);
    var parts = new ArrayList<Part>();
    for (Part anyway : comparator.parts()) {
      parts.add(measured(growth, 0, anyway, none));
    }
    return parts;
  }

  @Override
  public List<Part> net(double exposure) {
    var parts = new ArrayList<Part>();
    for (Part added : effect.parts()) {
      parts.add(
          new Part(
              weight * added.weight(),
              exposure * added.mean(),
              exposure * exposure * added.variance()));
    }
    return parts;
  }

  @Override
  public List<Part> average(double growth, double exposure) {
    double spread =
        growth * growth * comparator.variance() + exposure * exposure * effect.variance();
    return List.of(new Part(weight, growth * comparator.mean() + exposure * effect.mean(), spread));
  }

  @Override
  public double[] person(SplittableRandom random, NormalDistribution normal) {
    double anyway = draw(comparator, random, normal);
    double added = draw(effect, random, normal);
    double own = Math.sqrt(betweenPeople) * Belief.z(random, normal);
    return new double[] {anyway + own, added, 0};
  }

  private Part measured(double growth, double exposure, Part anyway, Part added) {
    // Where noise cannot be told from people, their spread is there from the first reading on.
    double own = betweenPeople * (noise.known() ? growth * growth : 1);
    return new Part(
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
