package exolog.core.audit;

import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that the record keeps as they came: every table with a {@code content} or its {@code bytes}
 * and the {@code sha256} they had. A room that keeps files names its columns so, and they are
 * checked; a test fails for a table that names them otherwise.
 */
public final class KeptFiles {
  private static final String TABLES =
      """
      select c.table_name, c.column_name, h.data_type
        from information_schema.columns c
        join information_schema.columns h
          on h.table_schema = c.table_schema and h.table_name = c.table_name and h.column_name = 'sha256'
       where c.table_schema = current_schema() and c.column_name in ('content', 'bytes') and c.data_type = 'bytea'
         and h.data_type in ('bytea', 'text')
       order by 1
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  public KeptFiles(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * What computing the fingerprints again found.
   *
   * @param flaw a sentence that names the table and the fingerprint of the first changed file
   */
  public record Check(long files, Optional<String> flaw) {}

  /** The database computes the fingerprints, so that no file travels. */
  public Check verify(Actor actor) {
    return tenancy.as(actor, this::verifyAll);
  }

  private Check verifyAll() {
    long files = 0;
    for (Table table : jdbc.sql(TABLES).query((row, _) -> table(row)).list()) {
      List<String> changed =
          jdbc.sql(
                  "select %s from %s where %s <> encode(sha256(%s), 'hex') order by 1 limit 1"
                      .formatted(table.hex(), table.name(), table.hex(), table.content()))
              .query(String.class)
              .list();
      files += jdbc.sql("select count(*) from " + table.name()).query(Long.class).single();
      if (!changed.isEmpty()) {
        return new Check(
            files,
            Optional.of(
                "A file in %s no longer has the fingerprint %s it came with."
                    .formatted(table.name(), changed.getFirst())));
      }
    }
    return new Check(files, Optional.empty());
  }

  private static Table table(ResultSet row) throws SQLException {
    String hex = row.getString("data_type").equals("text") ? "sha256" : "encode(sha256, 'hex')";
    return new Table(row.getString("table_name"), row.getString("column_name"), hex);
  }

  /** A table, its column of files and how its fingerprint reads in hexadecimal. */
  private record Table(String name, String content, String hex) {}
}
