package exolog.core.custody;

import exolog.core.id.ExcursionId;
import exolog.core.id.PlaceId;
import exolog.core.id.VialId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of excursions and of the vials that were there. */
final class ExcursionRows {
  private static final String INSERT =
      """
      insert into excursion (excursion_id, place_id, began, ended, ongoing, worst_c, found_at)
      values (:id, :place, :began, :ended, :ongoing, :worst, :at)
      """;

  private static final String GROW =
      """
      update excursion set began = :began, ended = :ended, ongoing = :ongoing, worst_c = :worst
       where excursion_id = :id
      """;

  private static final String COLUMNS =
      """
      select e.excursion_id, e.place_id, e.began, e.ended, e.ongoing, e.worst_c, e.assessed_at,
             (select count(*) from excursion_vial v where v.excursion_id = e.excursion_id) as vials
        from excursion e
      """;

  private static final String FIND = COLUMNS + "where e.excursion_id = :id";
  private static final String LOCK = COLUMNS + "where e.excursion_id = :id for update";
  private static final String OF_PLACE =
      COLUMNS + "where e.place_id = :place and e.ended >= :since order by e.began desc limit 500";
  private static final String LATEST =
      COLUMNS + "order by e.assessed_at is not null, e.began desc limit :limit";
  private static final String OPEN_OF_VIAL =
      COLUMNS
          + """
          where e.assessed_at is null
            and e.excursion_id in (select excursion_id from excursion_vial where vial_id = :vial)
          order by e.began limit 100
          """;

  private static final String ASSESS =
      "update excursion set assessed_at = :at, ongoing = false where excursion_id = :id";

  /** A vial stood there if a line of its ledger says so and no later one took it away before. */
  private static final String WHO_WAS_THERE =
      """
      select distinct v.vial_id
        from (select e.vial_id, e.place_id, e.at, lead(e.at) over (partition by e.vial_id order by e.seq) as until
                from vial_entry e
               where e.vial_id in (select vial_id from vial_entry where place_id = :place and at <= :ended)) s
        join vial v on v.vial_id = s.vial_id
       where s.place_id = :place and s.at <= :ended and (s.until is null or s.until > :began)
         and v.left_ul > 0
         and not exists (select from excursion_vial x where x.excursion_id = :id and x.vial_id = v.vial_id)
       order by v.vial_id
      """;

  private static final String INSERT_VIAL =
      "insert into excursion_vial (excursion_id, vial_id) values (:id, :vial)";

  private static final String VIALS =
      "select vial_id from excursion_vial where excursion_id = :id order by vial_id limit 10000";

  private final JdbcClient jdbc;

  ExcursionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ExcursionId id, PlaceId place, TimeOutside outside, Instant at) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("place", place.value())
        .param("began", Instants.column(outside.from()))
        .param("ended", Instants.column(outside.to()))
        .param("ongoing", outside.ongoing())
        .param("worst", outside.worst())
        .param("at", Instants.column(at))
        .update();
  }

  void grow(ExcursionId id, TimeOutside outside) {
    jdbc.sql(GROW)
        .param("id", id.value())
        .param("began", Instants.column(outside.from()))
        .param("ended", Instants.column(outside.to()))
        .param("ongoing", outside.ongoing())
        .param("worst", outside.worst())
        .update();
  }

  Optional<Excursion> find(ExcursionId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> excursion(row)).optional();
  }

  Optional<Excursion> lock(ExcursionId id) {
    return jdbc.sql(LOCK).param("id", id.value()).query((row, _) -> excursion(row)).optional();
  }

  List<Excursion> of(PlaceId place, Instant since) {
    return jdbc.sql(OF_PLACE)
        .param("place", place.value())
        .param("since", Instants.column(since))
        .query((row, _) -> excursion(row))
        .list();
  }

  /** Those to be assessed first. */
  List<Excursion> latest(int limit) {
    return jdbc.sql(LATEST).param("limit", limit).query((row, _) -> excursion(row)).list();
  }

  List<Excursion> open(VialId vial) {
    return jdbc.sql(OPEN_OF_VIAL)
        .param("vial", vial.value())
        .query((row, _) -> excursion(row))
        .list();
  }

  void assess(ExcursionId id, Instant at) {
    jdbc.sql(ASSESS).param("id", id.value()).param("at", Instants.column(at)).update();
  }

  /** Vials with something left that were there and are not yet counted, in a fixed order. */
  List<VialId> whoWasThere(Excursion excursion) {
    return jdbc.sql(WHO_WAS_THERE)
        .param("id", excursion.id().value())
        .param("place", excursion.place().value())
        .param("began", Instants.column(excursion.began()))
        .param("ended", Instants.column(excursion.ended()))
        .query((row, _) -> new VialId(row.getObject("vial_id", UUID.class)))
        .list();
  }

  void insert(ExcursionId id, VialId vial) {
    jdbc.sql(INSERT_VIAL).param("id", id.value()).param("vial", vial.value()).update();
  }

  List<VialId> vials(ExcursionId id) {
    return jdbc.sql(VIALS)
        .param("id", id.value())
        .query((row, _) -> new VialId(row.getObject("vial_id", UUID.class)))
        .list();
  }

  private static Excursion excursion(ResultSet row) throws SQLException {
    return new Excursion(
        new ExcursionId(row.getObject("excursion_id", UUID.class)),
        new PlaceId(row.getObject("place_id", UUID.class)),
        Instants.at(row, "began"),
        Instants.at(row, "ended"),
        row.getBoolean("ongoing"),
        row.getBigDecimal("worst_c"),
        row.getInt("vials"),
        Optional.ofNullable(Instants.atOrNull(row, "assessed_at")));
  }
}
