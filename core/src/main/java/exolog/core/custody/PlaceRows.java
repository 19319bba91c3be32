package exolog.core.custody;

import exolog.core.id.PlaceId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of places. */
final class PlaceRows {
  private static final String INSERT =
      """
      insert into place (place_id, name, kind, lowest_c, highest_c, allowed_minutes, entered_at, entered_by)
      values (:id, :name, :kind, :lowest, :highest, :allowed, :at, :by)
      on conflict (clinic_id, lower(name)) do nothing
      """;

  private static final String COLUMNS =
      """
      select place_id, name, kind, lowest_c, highest_c, allowed_minutes, last_reading_at from place
      """;

  private static final String FIND = COLUMNS + "where place_id = :id";
  private static final String SHARE = COLUMNS + "where place_id = :id for share";
  private static final String LOCK = COLUMNS + "where place_id = :id for update";
  private static final String LIST = COLUMNS + "order by lower(name) limit :limit";

  private static final String READ_UP_TO =
      """
      update place set last_reading_at = greatest(last_reading_at, cast(:at as timestamptz))
       where place_id = :id
      """;

  private final JdbcClient jdbc;

  PlaceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the clinic has a place of this name. */
  boolean insert(PlaceId id, PlaceDetails details, Instant at, String by) {
    return jdbc.sql(INSERT)
            .param("id", id.value())
            .param("name", details.name().strip())
            .param("kind", details.kind().name())
            .param("lowest", details.lowest())
            .param("highest", details.highest())
            .param("allowed", details.allowedMinutes())
            .param("at", Instants.column(at))
            .param("by", by)
            .update()
        == 1;
  }

  Optional<Place> find(PlaceId id) {
    return one(FIND, id);
  }

  /** Held still: no excursion of this place is found until the transaction ends. */
  Optional<Place> share(PlaceId id) {
    return one(SHARE, id);
  }

  /** Alone: no vial comes to this place until the transaction ends. */
  Optional<Place> lock(PlaceId id) {
    return one(LOCK, id);
  }

  List<Place> list(int limit) {
    return jdbc.sql(LIST).param("limit", limit).query((row, _) -> place(row)).list();
  }

  void readUpTo(PlaceId id, Instant at) {
    jdbc.sql(READ_UP_TO).param("id", id.value()).param("at", Instants.column(at)).update();
  }

  private Optional<Place> one(String statement, PlaceId id) {
    return jdbc.sql(statement).param("id", id.value()).query((row, _) -> place(row)).optional();
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new PlaceId(row.getObject("place_id", UUID.class)),
        row.getString("name"),
        Place.Kind.valueOf(row.getString("kind")),
        row.getBigDecimal("lowest_c"),
        row.getBigDecimal("highest_c"),
        row.getInt("allowed_minutes"),
        Optional.ofNullable(Instants.atOrNull(row, "last_reading_at")));
  }
}
