package exolog.stats.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether forecasts kept their word, with the doubt in each figure; stands beside a {@link
 * Scorecard}.
 *
 * @param coverage of the 50, 80 and 95 % intervals
 * @param skillVsNoChange null with fewer than ten outcomes
 * @param skillVsControls null too where a forecast has no controls
 * @param drift of the outcomes in the order given
 */
public record Calibration(
    List<Coverage> coverage,
    PitTest pit,
    @Nullable Skill skillVsNoChange,
    @Nullable Skill skillVsControls,
    CalibrationFinding drift) {
  /** Ever, for one watch. */
  public static final double FALSE_ALARM_RATE = 0.05;

  public Calibration {
    coverage = List.copyOf(coverage);
  }

  /**
   * Needs one score or more.
   *
   * @param inOrder as outcomes became known
   */
  public static Calibration of(List<ForecastScore> inOrder) {
    return new Calibration(
        List.of(Coverage.of(inOrder, 0.5), Coverage.of(inOrder, 0.8), Coverage.of(inOrder, 0.95)),
        PitTest.of(inOrder),
        Skill.againstNoChange(inOrder),
        Skill.againstControls(inOrder),
        CalibrationWatch.over(inOrder, FALSE_ALARM_RATE));
  }
}
