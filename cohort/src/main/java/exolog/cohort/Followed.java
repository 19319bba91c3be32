package exolog.cohort;

import exolog.core.course.Site;
import java.util.SplittableRandom;

/**
 * What is measured in a demo course and how the invented figures vary. They imitate what control
 * arms did; they are evidence of nothing.
 *
 * @param measure the key of the measure
 * @param level the usual reading before treatment
 * @param levelSd between people
 * @param change the usual change once the course has worked
 * @param changeSd between people
 * @param readingSd of one reading, from one day to the next
 */
record Followed(
    String measure,
    Site site,
    double level,
    double levelSd,
    double change,
    double changeSd,
    double readingSd,
    int decimals) {
  /** Half of the change is there after seven weeks: slow, as hair and skin are. */
  private static final double HALF_AT_WEEKS = 7;

  double firstLevel(SplittableRandom random) {
    return Math.max(level / 3, level + levelSd * random.nextGaussian());
  }

  double ownChange(SplittableRandom random) {
    return change + changeSd * random.nextGaussian();
  }

  double reading(double baseline, double ownChange, double weeks, SplittableRandom random) {
    double share = 1 - Math.pow(0.5, weeks / HALF_AT_WEEKS);
    double value = baseline + ownChange * share + readingSd * random.nextGaussian();
    double scale = Math.pow(10, decimals);
    return Math.max(1, Math.round(value * scale) / scale);
  }
}
