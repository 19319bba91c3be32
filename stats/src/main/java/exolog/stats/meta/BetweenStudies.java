package exolog.stats.meta;

import java.util.OptionalDouble;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathIllegalStateException;

/** The variance between studies, by moments or by restricted likelihood. */
final class BetweenStudies {
  static final int MOST_STEPS = 500;

  private static final double RELATIVE_ACCURACY = 1e-14;
  private static final int SOLVER_ORDER = 5;

  private BetweenStudies() {}

  /** DerSimonian and Laird 1986: tau² = max(0, (Q - (k-1)) / tr P). */
  static double byMoments(Studies studies) {
    if (studies.k() < 2) {
      return 0;
    }
    var fixed = studies.at(0);
    return Math.max(0, (fixed.rss() - (studies.k() - 1)) / fixed.trP());
  }

  /**
   * REML: the highest peak of the restricted likelihood on tau² of 0 or more (Viechtbauer 2005);
   * its slope is half of y'PPy - tr P.
   *
   * <p>The likelihood may have several peaks when the studies' precisions differ by orders of
   * magnitude, and Fisher scoring from a moment estimate then settles on a lower one (14 of 20,000
   * random sets with variances from 0.001 to 1000) or crawls. So the slope is walked in octaves;
   * each fall from positive to negative brackets a peak, which is then solved for. 0 is a peak when
   * the slope is negative there. Beyond the squared range of the effects the walk ends at the first
   * negative slope: it is -(k-1)/tau² in the limit.
   *
   * @return empty when a peak has not been pinned down after {@code mostSteps}
   */
  static OptionalDouble byRestrictedLikelihood(Studies studies, int mostSteps) {
    if (studies.k() < 2) {
      return OptionalDouble.of(0);
    }
    double slope = studies.at(0).slope();
    double tau2 = 0;
    double height = slope <= 0 ? studies.at(0).logLikelihood() : Double.NEGATIVE_INFINITY;
    double from = 0;
    double octave = studies.smallestVariance() / 8;
    while (slope > 0 || from < studies.squaredRange()) {
      double to = from == 0 ? octave : 2 * from;
      double slopeThere = studies.at(to).slope();
      if (slope > 0 && slopeThere <= 0) {
        var peak = peakBetween(studies, from, to, mostSteps);
        if (peak.isEmpty()) {
          return peak;
        }
        double peakHeight = studies.at(peak.getAsDouble()).logLikelihood();
        if (peakHeight > height) {
          height = peakHeight;
          tau2 = peak.getAsDouble();
        }
      }
      from = to;
      slope = slopeThere;
    }
    return OptionalDouble.of(tau2);
  }

  /** Higgins and Thompson 2002, eq. 9: the sampling variance of a typical study, (k-1)/tr P. */
  static double typicalVariance(Studies studies) {
    return (studies.k() - 1) / studies.at(0).trP();
  }

  private static OptionalDouble peakBetween(
      Studies studies, double low, double high, int mostSteps) {
    var solver =
        new BracketingNthOrderBrentSolver(
            RELATIVE_ACCURACY, RELATIVE_ACCURACY * studies.smallestVariance(), 0, SOLVER_ORDER);
    try {
      return OptionalDouble.of(
          solver.solve(mostSteps, tau2 -> studies.at(tau2).slope(), low, high));
    } catch (MathIllegalStateException tooManySteps) {
      return OptionalDouble.empty();
    }
  }
}
