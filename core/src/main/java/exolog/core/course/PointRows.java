package exolog.core.course;

import exolog.core.custody.Microlitres;
import exolog.core.id.AdministrationId;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the map's rows. */
final class PointRows {
  private static final String INSERT =
      """
      insert into administration_point (administration_id, row_number, region, points, across, down, volume_ul)
      values (:id, :row, :region, :points, :across, :down, :volume)
      """;

  private static final String COLUMNS =
      """
      select a.administration_id, a.vial_id, coalesce(p.row_number, a.seq) as row_number,
             coalesce(p.region, a.site) as region, p.points, p.across, p.down, a.depth_um,
             coalesce(p.volume_ul, a.volume_ul) as volume_ul, a.diluent_lot, a.device, a.device_lot
        from administration a
        left join administration_point p
          on p.clinic_id = a.clinic_id and p.administration_id = a.administration_id
      """;

  private static final String OF_SESSION =
      COLUMNS + "where a.session_id = :key order by a.at, a.once_key, row_number limit :limit";
  private static final String OF_ACT =
      COLUMNS + "where a.once_key = :key order by row_number limit :limit";

  /** The latest session that was closed with something given, of this course alone. */
  private static final String LAST_CLOSED =
      """
      select s.session_id from session s
       where s.course_id = :course and s.session_id <> :but
         and exists (select 1 from session_closing c
                      where c.clinic_id = s.clinic_id and c.session_id = s.session_id)
         and exists (select 1 from administration a
                      where a.clinic_id = s.clinic_id and a.session_id = s.session_id)
       order by s.number desc limit 1
      """;

  private static final int MOST = 1_000;

  private final JdbcClient jdbc;
  private final Regions regions = Regions.published();

  PointRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AdministrationId id, MapRow row) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("row", row.number())
        .param("region", row.region().code())
        .param("points", row.points().orElse(row.spot().isPresent() ? 1 : null))
        .param("across", row.spot().map(Spot::across).orElse(null))
        .param("down", row.spot().map(Spot::down).orElse(null))
        .param("volume", row.microlitres())
        .update();
  }

  List<GivenPoint> of(SessionId session) {
    return list(OF_SESSION, session.value());
  }

  List<GivenPoint> ofAct(UUID onceKey) {
    return list(OF_ACT, onceKey);
  }

  /** The map of the session before this one that was closed; empty where there was none. */
  List<GivenPoint> before(Session session) {
    return jdbc.sql(LAST_CLOSED)
        .param("course", session.course().value())
        .param("but", session.id().value())
        .query((row, _) -> new SessionId(row.getObject("session_id", UUID.class)))
        .optional()
        .map(this::of)
        .orElse(List.of());
  }

  private List<GivenPoint> list(String statement, UUID key) {
    return jdbc.sql(statement)
        .param("key", key)
        .param("limit", MOST)
        .query((row, _) -> point(row))
        .list();
  }

  private GivenPoint point(ResultSet row) throws SQLException {
    @Nullable Double across = row.getObject("across", Double.class);
    @Nullable Double down = row.getObject("down", Double.class);
    return new GivenPoint(
        new AdministrationId(row.getObject("administration_id", UUID.class)),
        new VialId(row.getObject("vial_id", UUID.class)),
        row.getInt("row_number"),
        regions.find(row.getString("region")).orElseThrow(),
        Optional.ofNullable(row.getObject("points", Integer.class)),
        across == null || down == null ? Optional.empty() : Optional.of(new Spot(across, down)),
        Optional.ofNullable(row.getObject("depth_um", Integer.class)),
        new Microlitres(row.getInt("volume_ul")),
        Materials.of(row));
  }
}
