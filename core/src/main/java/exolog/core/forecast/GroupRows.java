package exolog.core.forecast;

import exolog.core.evidence.Concern;
import exolog.core.time.Instants;
import exolog.stats.score.ForecastScore;
import exolog.stats.score.ScoredBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of scores with what they were about. */
final class GroupRows {
  /** The product of the course that the forecast led to. */
  private static final String ABOUT =
      """
        join frozen_forecast f on f.clinic_id = s.clinic_id and f.forecast_id = s.forecast_id
        left join course c on c.clinic_id = f.clinic_id and c.consultation_id = f.consultation_id
        left join product p on p.product_id = c.product_id
       where not exists (select 1 from measurement m
                          where m.clinic_id = s.clinic_id and m.supersedes = s.measurement_id)
         and not exists (select 1 from frozen_forecast n
                          where n.clinic_id = s.clinic_id and n.supersedes = s.forecast_id)
      """;

  private static final String COLUMNS =
      """
      select distinct on (s.forecast_id)
             s.forecast_id, f.question ->> 'concern' as concern, c.product_id, p.name as product,
             s.measure, s.crps, s.fair_crps, s.pit, s.crps_no_change, s.crps_controls, s.scored_at
        from forecast_score s
      """;

  /** Of each forecast its last reading: what it came to. */
  private static final String LATEST =
      COLUMNS
          + ABOUT
          + " order by s.forecast_id desc, s.weeks desc, s.measurement_id desc limit :limit";

  /**
   * Of each forecast its first reading: a later one never takes the place of one already judged.
   */
  private static final String FIRST =
      "select * from ("
          + COLUMNS
          + ABOUT
          + " order by s.forecast_id desc, s.weeks, s.measurement_id limit :limit) as first"
          + " order by scored_at, forecast_id";

  private static final String FROZEN =
      """
      select f.question ->> 'concern' as concern, c.product_id, p.name as product, count(*) as frozen
        from frozen_forecast f
        left join course c on c.clinic_id = f.clinic_id and c.consultation_id = f.consultation_id
        left join product p on p.product_id = c.product_id
       where not f.abstained
         and not exists (select 1 from frozen_forecast n
                          where n.clinic_id = f.clinic_id and n.supersedes = f.forecast_id)
       group by f.question ->> 'concern', c.product_id, p.name
       order by frozen desc, concern, product limit 1000
      """;

  /** What a forecast was about; product null where no course followed. */
  record About(String concern, @Nullable UUID product, @Nullable String productName) {
    static About of(ResultSet row) throws SQLException {
      return new About(
          row.getString("concern"),
          row.getObject("product_id", UUID.class),
          row.getString("product"));
    }

    /** Null where the group does not hold it. */
    @Nullable String key(ScoreBy by, String clinic) {
      return switch (by) {
        case CONCERN -> concern;
        case PRODUCT -> product == null ? null : product.toString();
        case CLINIC -> clinic;
      };
    }

    String label(ScoreBy by) {
      return switch (by) {
        case CONCERN -> Concern.of(concern).label();
        case PRODUCT -> productName == null ? "" : productName;
        case CLINIC -> "This clinic";
      };
    }
  }

  record Scored(About about, ForecastScore score, Instant at) {}

  record Frozen(About about, int count) {}

  private final JdbcClient jdbc;

  GroupRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Scored> latest(int limit) {
    return jdbc.sql(LATEST).param("limit", limit).query((row, _) -> scored(row)).list();
  }

  List<Scored> first(int limit) {
    return jdbc.sql(FIRST).param("limit", limit).query((row, _) -> scored(row)).list();
  }

  List<Frozen> frozen() {
    return jdbc.sql(FROZEN)
        .query((row, _) -> new Frozen(About.of(row), row.getInt("frozen")))
        .list();
  }

  private static Scored scored(ResultSet row) throws SQLException {
    return new Scored(
        About.of(row),
        new ForecastScore(
            row.getString("measure"),
            ScoredBy.DRAWS,
            row.getDouble("crps"),
            row.getDouble("fair_crps"),
            row.getDouble("pit"),
            row.getDouble("crps_no_change"),
            row.getDouble("crps_controls")),
        Instants.at(row, "scored_at"));
  }
}
