package exolog.core.forecast;

import exolog.core.id.ForecastId;
import exolog.core.id.MeasurementId;
import exolog.stats.score.ForecastScore;

/** What came of holding a reading against the frozen forecast. */
public sealed interface Scoring {
  /**
   * The forecast spoke of this reading.
   *
   * @param weeks since the first session
   * @param observed change from the forecast's baseline, in the measure's unit
   */
  record Scored(
      ForecastId forecast,
      MeasurementId measurement,
      double weeks,
      double observed,
      ForecastScore score)
      implements Scoring {}

  /** The forecast did not speak of it; the sentence says why. */
  record NotScored(String reason) implements Scoring {}
}
