package exolog.core.forecast;

import exolog.core.evidence.Better;
import exolog.stats.response.SessionPlan;
import exolog.stats.score.GaussianMixture;
import java.util.ArrayList;
import java.util.List;

/**
 * The measured change at one week as a mixture: y(t) = g(t)·(c + b) + x(t)·θ + e, with c what
 * happens anyway, b the person, θ the effect of a unit of exposure, e the noise of two readings.
 */
record Expected(List<Belief> beliefs, ReadingNoise noise) {

  GaussianMixture treated(SessionPlan plan, double week) {
    var parts = new ArrayList<Part>();
    for (Belief belief : beliefs) {
      double exposure = plan.exposure(belief.rates(), week);
      for (Part anyway : belief.comparator().parts()) {
        for (Part effect : belief.effect().parts()) {
          parts.add(measured(belief, week, exposure, anyway, effect));
        }
      }
    }
    return mixture(parts);
  }

  GaussianMixture untreated(double week) {
    var none = new Part(1, 0, 0);
    var parts = new ArrayList<Part>();
    for (Belief belief : beliefs) {
      for (Part anyway : belief.comparator().parts()) {
        parts.add(measured(belief, week, 0, anyway, none));
      }
    }
    return mixture(parts);
  }

  /** What the plan adds, without reading noise: x(t)·θ. */
  GaussianMixture net(SessionPlan plan, double week) {
    var parts = new ArrayList<Part>();
    for (Belief belief : beliefs) {
      double exposure = plan.exposure(belief.rates(), week);
      for (Part effect : belief.effect().parts()) {
        parts.add(
            new Part(
                belief.weight() * effect.weight(),
                exposure * effect.mean(),
                exposure * exposure * effect.variance()));
      }
    }
    return mixture(parts);
  }

  private Part measured(Belief belief, double week, double exposure, Part anyway, Part effect) {
    double growth = belief.growth(week);
    // Where noise cannot be told from people, their spread is there from the first reading on.
    double own = belief.betweenPeople() * (noise.known() ? growth * growth : 1);
    return new Part(
        belief.weight() * anyway.weight() * effect.weight(),
        growth * anyway.mean() + exposure * effect.mean(),
        growth * growth * anyway.variance()
            + exposure * exposure * effect.variance()
            + own
            + noise.variance());
  }

  static double chanceOfGain(GaussianMixture change, Better better, double atLeast) {
    return switch (better) {
      case HIGHER -> 1 - change.cdf(atLeast);
      case LOWER -> change.cdf(-atLeast);
      case NEITHER -> throw new IllegalArgumentException("No direction is better.");
    };
  }

  static GaussianMixture mixture(List<Part> parts) {
    return new GaussianMixture(
        parts.stream().mapToDouble(Part::weight).toArray(),
        parts.stream().mapToDouble(Part::mean).toArray(),
        parts.stream().mapToDouble(part -> Math.sqrt(part.variance())).toArray());
  }
}
