package exolog.core.forecast;

import exolog.core.evidence.Better;
import exolog.stats.response.SessionPlan;
import exolog.stats.score.GaussianMixture;
import java.util.ArrayList;
import java.util.List;

/** The measured change at one week, as a mixture over all that is believed. */
record Expected(List<Belief> beliefs) {

  GaussianMixture treated(SessionPlan plan, double week) {
    var parts = new ArrayList<Part>();
    for (Belief belief : beliefs) {
      parts.addAll(belief.treated(belief.growth(week), belief.exposure(plan, week)));
    }
    return mixture(parts);
  }

  GaussianMixture untreated(double week) {
    var parts = new ArrayList<Part>();
    for (Belief belief : beliefs) {
      parts.addAll(belief.untreated(belief.growth(week)));
    }
    return mixture(parts);
  }

  /** What the plan adds, without reading noise: x(t)·θ. */
  GaussianMixture net(SessionPlan plan, double week) {
    var parts = new ArrayList<Part>();
    for (Belief belief : beliefs) {
      parts.addAll(belief.net(belief.exposure(plan, week)));
    }
    return mixture(parts);
  }

  static double chanceOfGain(GaussianMixture change, Better better, double atLeast) {
    return switch (better) {
      case HIGHER -> 1 - change.cdf(atLeast);
      case LOWER -> change.cdf(-atLeast);
      case NEITHER -> throw new IllegalArgumentException("No direction is better.");
    };
  }

  static GaussianMixture mixture(List<Part> all) {
    List<Part> parts = Alike.joined(all);
    return new GaussianMixture(
        parts.stream().mapToDouble(Part::weight).toArray(),
        parts.stream().mapToDouble(Part::mean).toArray(),
        parts.stream().mapToDouble(part -> Math.sqrt(part.variance())).toArray());
  }
}
