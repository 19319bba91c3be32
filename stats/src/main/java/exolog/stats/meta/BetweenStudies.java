package exolog.stats.meta;

import java.util.OptionalDouble;

/** The variance between studies, by moments or by restricted likelihood. */
final class BetweenStudies {
  static final int MOST_STEPS = 1000;

  /** A step smaller than this share of the variance in play ends the search. */
  private static final double SMALL_STEP = 1e-13;

  private static final int MOST_HALVINGS = 60;

  private BetweenStudies() {}

  /** DerSimonian and Laird 1986, eq. 8: tau² = max(0, (Q - (k-1)) / tr P). */
  static double byMoments(Studies studies) {
    if (studies.k() < 2) {
      return 0;
    }
    var fixed = studies.at(0);
    return Math.max(0, (fixed.rss() - (studies.k() - 1)) / fixed.trP());
  }

  /**
   * REML by Fisher scoring (Viechtbauer 2005, eq. 12): the score is (y'PPy - tr P)/2, the expected
   * information tr PP/2, so a step is their ratio. A step is halved until the likelihood does not
   * fall and cut at 0, where a negative score means that 0 is the answer. The restricted likelihood
   * may have two peaks, one of them at 0: the higher one is taken, as metafor does.
   *
   * @return empty when it has not settled after {@code mostSteps}
   */
  static OptionalDouble byRestrictedLikelihood(Studies studies, int mostSteps) {
    if (studies.k() < 2) {
      return OptionalDouble.of(0);
    }
    var atZero = studies.at(0);
    double typical = typicalVariance(studies, atZero);
    double tau2 = byMoments(studies);
    var here = studies.at(tau2);
    for (int step = 0; step < mostSteps; step++) {
      double move = Math.max((here.yPPy() - here.trP()) / here.trPP(), -tau2);
      if (Math.abs(move) <= SMALL_STEP * (tau2 + typical)) {
        double settled = tau2 + move;
        return OptionalDouble.of(
            atZero.logLikelihood() >= studies.at(settled).logLikelihood() ? 0 : settled);
      }
      var next = studies.at(tau2 + move);
      for (int h = 0; h < MOST_HALVINGS && falls(here, next); h++) {
        move /= 2;
        next = studies.at(tau2 + move);
      }
      tau2 += move;
      here = next;
    }
    return OptionalDouble.empty();
  }

  /** Higgins and Thompson 2002, eq. 9: the sampling variance of a typical study, (k-1)/tr P. */
  static double typicalVariance(Studies studies, Studies.Sums fixed) {
    return (studies.k() - 1) / fixed.trP();
  }

  /** By more than rounding: near the top the likelihood is flat to the last digits. */
  private static boolean falls(Studies.Sums from, Studies.Sums to) {
    return !(to.logLikelihood()
        >= from.logLikelihood() - 1e-13 * (1 + Math.abs(from.logLikelihood())));
  }
}
