package exolog.core.custody;

import exolog.core.id.PlaceId;
import exolog.core.time.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of temperature readings and of the files they came in. */
final class ReadingRows {
  private static final String INSERT =
      """
      insert into place_reading (place_id, at, celsius, file, entered_at, entered_by)
      select :place, r.at, r.celsius, decode(cast(:file as text), 'hex'), :now, :by
        from unnest(cast(:ats as timestamptz[]), cast(:celsius as numeric[])) as r (at, celsius)
      on conflict (clinic_id, place_id, at) do nothing
      """;

  private static final String INSERT_FILE =
      """
      insert into logger_file (sha256, place_id, name, content, entered_at, entered_by)
      values (decode(:sha256, 'hex'), :place, :name, :content, :now, :by)
      on conflict (clinic_id, sha256) do nothing
      """;

  private static final String SINCE =
      """
      select at, celsius from place_reading where place_id = :place and at >= :since order by at
      """;

  private static final String LATEST =
      """
      select at, celsius from place_reading where place_id = :place order by at desc limit :limit
      """;

  /** The newest reading inside the range before a moment: what is outside begins after it. */
  private static final String LAST_INSIDE =
      """
      select max(r.at) as at
        from place_reading r join place p on p.clinic_id = r.clinic_id and p.place_id = r.place_id
       where r.place_id = :place and r.at < :before and r.celsius between p.lowest_c and p.highest_c
      """;

  private final JdbcClient jdbc;

  ReadingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many are new: a time that was read before keeps its first value. */
  int insert(
      PlaceId place, List<PlaceReading> readings, @Nullable String file, Instant now, String by) {
    return jdbc.sql(INSERT)
        .param("place", place.value())
        .param("file", file)
        .param("now", Instants.column(now))
        .param("by", by)
        .param("ats", readings.stream().map(r -> r.at().toString()).toArray(String[]::new))
        .param(
            "celsius",
            readings.stream().map(r -> r.celsius().toPlainString()).toArray(String[]::new))
        .update();
  }

  /** False when this very file is here already. */
  boolean insertFile(
      PlaceId place, String sha256, String name, byte[] content, Instant now, String by) {
    return jdbc.sql(INSERT_FILE)
            .param("sha256", sha256)
            .param("place", place.value())
            .param("name", name)
            .param("content", content)
            .param("now", Instants.column(now))
            .param("by", by)
            .update()
        == 1;
  }

  List<PlaceReading> since(PlaceId place, Instant since) {
    return jdbc.sql(SINCE)
        .param("place", place.value())
        .param("since", Instants.column(since))
        .query((row, _) -> new PlaceReading(Instants.at(row, "at"), row.getBigDecimal("celsius")))
        .list();
  }

  /** The newest, newest first. */
  List<PlaceReading> latest(PlaceId place, int limit) {
    return jdbc.sql(LATEST)
        .param("place", place.value())
        .param("limit", limit)
        .query((row, _) -> new PlaceReading(Instants.at(row, "at"), row.getBigDecimal("celsius")))
        .list();
  }

  Optional<Instant> lastInside(PlaceId place, Instant before) {
    return jdbc.sql(LAST_INSIDE)
        .param("place", place.value())
        .param("before", Instants.column(before))
        .query((row, _) -> Optional.ofNullable(Instants.atOrNull(row, "at")))
        .single();
  }
}
