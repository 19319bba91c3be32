package exolog.core.forecast;

import exolog.stats.score.Calibration;
import exolog.stats.score.CalibrationWatch;
import exolog.stats.score.ForecastScore;
import java.util.List;
import java.util.Optional;

/** Judges a run of outcomes in the order they were scored. */
final class Drifts {
  private Drifts() {}

  static Optional<Drift> of(List<ForecastScore> inOrder) {
    if (inOrder.isEmpty()) {
      return Optional.empty();
    }
    var finding = CalibrationWatch.over(inOrder, Calibration.FALSE_ALARM_RATE);
    return Optional.of(new Drift(finding.isRaised(), finding.outcomes(), finding.sentence()));
  }
}
