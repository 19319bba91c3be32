package exolog.core.forecast;

import exolog.core.id.ForecastId;
import exolog.core.id.MeasurementId;
import exolog.core.time.Instants;
import exolog.stats.score.ForecastScore;
import exolog.stats.score.ScoredBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of scores. */
final class ScoreRows {
  private static final String INSERT =
      """
      insert into forecast_score (forecast_id, measurement_id, measure, weeks, observed, crps, fair_crps, pit,
                                  inside50, inside80, inside95, crps_no_change, crps_controls, scored_at)
      values (:forecast, :measurement, :measure, :weeks, :observed, :crps, :fair, :pit, :inside50, :inside80,
              :inside95, :noChange, :controls, :at)
      on conflict (clinic_id, forecast_id, measurement_id) do nothing
      """;

  private static final String COLUMNS =
      """
      select s.forecast_id, s.measurement_id, s.measure, s.weeks, s.observed, s.crps, s.fair_crps, s.pit,
             s.crps_no_change, s.crps_controls
        from forecast_score s
      """;

  private static final String OF_MEASUREMENT =
      COLUMNS + "where s.measurement_id = :id order by s.forecast_id desc limit 1";

  /**
   * Corrected readings and superseded forecasts do not count; of each forecast, its last reading.
   */
  private static final String LATEST =
      """
      select distinct on (s.forecast_id)
             s.forecast_id, s.measurement_id, s.measure, s.weeks, s.observed, s.crps, s.fair_crps, s.pit,
             s.crps_no_change, s.crps_controls
        from forecast_score s
       where s.measure = :measure
         and not exists (select 1 from measurement m
                          where m.clinic_id = s.clinic_id and m.supersedes = s.measurement_id)
         and not exists (select 1 from frozen_forecast f
                          where f.clinic_id = s.clinic_id and f.supersedes = s.forecast_id)
       order by s.forecast_id desc, s.weeks desc, s.measurement_id desc
       limit :limit
      """;

  private final JdbcClient jdbc;

  ScoreRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was new. */
  boolean insert(Scoring.Scored scored, Instant at) {
    ForecastScore score = scored.score();
    return jdbc.sql(INSERT)
            .param("forecast", scored.forecast().value())
            .param("measurement", scored.measurement().value())
            .param("measure", score.measure())
            .param("weeks", scored.weeks())
            .param("observed", scored.observed())
            .param("crps", score.crps())
            .param("fair", score.fairCrps())
            .param("pit", score.pit())
            .param("inside50", score.isInside(0.5))
            .param("inside80", score.isInside(0.8))
            .param("inside95", score.isInside(0.95))
            .param("noChange", score.noChange())
            .param("controls", score.controls())
            .param("at", Instants.column(at))
            .update()
        == 1;
  }

  Optional<Scoring.Scored> of(MeasurementId measurement) {
    return jdbc.sql(OF_MEASUREMENT)
        .param("id", measurement.value())
        .query((row, _) -> scored(row))
        .optional();
  }

  List<Scoring.Scored> latest(String measure, int limit) {
    return jdbc.sql(LATEST)
        .param("measure", measure)
        .param("limit", limit)
        .query((row, _) -> scored(row))
        .list();
  }

  private static Scoring.Scored scored(ResultSet row) throws SQLException {
    return new Scoring.Scored(
        new ForecastId(row.getObject("forecast_id", UUID.class)),
        new MeasurementId(row.getObject("measurement_id", UUID.class)),
        row.getDouble("weeks"),
        row.getDouble("observed"),
        new ForecastScore(
            row.getString("measure"),
            ScoredBy.DRAWS,
            row.getDouble("crps"),
            row.getDouble("fair_crps"),
            row.getDouble("pit"),
            row.getDouble("crps_no_change"),
            row.getDouble("crps_controls")));
  }
}
