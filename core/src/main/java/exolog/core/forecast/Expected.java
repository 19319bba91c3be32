package exolog.core.forecast;

import exolog.core.evidence.Better;
import exolog.stats.response.SessionPlan;
import exolog.stats.score.GaussianMixture;
import java.util.List;

/** The measured change at one week, as a mixture over all that is believed. */
record Expected(List<Belief> beliefs) {

  GaussianMixture treated(SessionPlan plan, double week) {
    var pieces = new Pieces();
    for (Belief belief : beliefs) {
      belief.treated(pieces, belief.growth(week), belief.exposure(plan, week));
    }
    return Alike.joined(pieces);
  }

  GaussianMixture untreated(double week) {
    var pieces = new Pieces();
    for (Belief belief : beliefs) {
      belief.untreated(pieces, belief.growth(week));
    }
    return Alike.joined(pieces);
  }

  /** What the plan adds, without reading noise: x(t)·θ. */
  GaussianMixture net(SessionPlan plan, double week) {
    var pieces = new Pieces();
    for (Belief belief : beliefs) {
      belief.net(pieces, belief.exposure(plan, week));
    }
    return Alike.joined(pieces);
  }

  static double chanceOfGain(GaussianMixture change, Better better, double atLeast) {
    return switch (better) {
      case HIGHER -> 1 - change.cdf(atLeast);
      case LOWER -> change.cdf(-atLeast);
      case NEITHER -> throw new IllegalArgumentException("No direction is better.");
    };
  }
}
