package exolog.core.audit;

import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that is placed on a thing and lifted again, never overwritten: of each cause the latest
 * row decides. For tables with seq, at, cause, placed, reason and decided_by behind the columns
 * that name the thing. The caller holds a lock on the thing.
 */
public final class Decisions {
  private static final String COLUMNS = "select seq, at, cause, placed, reason, decided_by from ";

  private final JdbcClient jdbc;
  private final String insert;
  private final String standing;
  private final String history;

  /**
   * @param thing the columns that name the thing
   */
  public Decisions(JdbcClient jdbc, String table, List<String> thing) {
    this.jdbc = jdbc;
    String same =
        thing.stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
    this.insert =
        "insert into "
            + table
            + " ("
            + String.join(", ", thing)
            + ", seq, at, cause, placed, reason, decided_by) values (:"
            + String.join(", :", thing)
            + ", :seq, :at, :cause, :placed, :reason, :by)";
    this.standing =
        COLUMNS
            + "(select distinct on (cause) * from "
            + table
            + " where "
            + same
            + " order by cause, seq desc) latest where placed order by seq limit 1000";
    this.history = COLUMNS + table + " where " + same + " order by seq desc limit :limit";
  }

  /** What is placed and not lifted, the oldest first. */
  public List<Decision> standing(Map<String, ?> thing) {
    return jdbc.sql(standing).params(thing).query((row, _) -> decision(row)).list();
  }

  /** Every decision, newest first. */
  public List<Decision> history(Map<String, ?> thing, int limit) {
    return jdbc.sql(history)
        .params(thing)
        .param("limit", limit)
        .query((row, _) -> decision(row))
        .list();
  }

  /** The number of the next decision. */
  public int next(Map<String, ?> thing) {
    return history(thing, 1).stream().findFirst().map(Decision::seq).orElse(0) + 1;
  }

  public void add(Map<String, ?> thing, Decision decision) {
    jdbc.sql(insert)
        .params(thing)
        .param("seq", decision.seq())
        .param("at", Instants.column(decision.at()))
        .param("cause", decision.cause())
        .param("placed", decision.placed())
        .param("reason", decision.reason())
        .param("by", decision.decidedBy())
        .update();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getInt("seq"),
        Instants.at(row, "at"),
        row.getString("cause"),
        row.getBoolean("placed"),
        row.getString("reason"),
        row.getString("decided_by"));
  }
}
