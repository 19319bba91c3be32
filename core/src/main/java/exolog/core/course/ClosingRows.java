package exolog.core.course;

import exolog.core.id.SessionId;
import exolog.core.time.Instants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of closings. */
final class ClosingRows {
  private static final String INSERT =
      """
      insert into session_closing (session_id, seq, pain, note, at, closed_by, reason)
      values (:session, :seq, :pain, :note, :at, :by, :reason)
      """;

  private static final String INSERT_REACTION =
      """
      insert into session_reaction (session_id, seq, reaction, grade)
      values (:session, :seq, :reaction, :grade)
      """;

  private static final String INSERT_AFTERCARE =
      """
      insert into session_aftercare (session_id, seq, instruction, version)
      values (:session, :seq, :instruction, :version)
      """;

  private static final String LATEST =
      """
      select seq, pain, note, at, closed_by, reason
        from session_closing
       where session_id = :session
       order by seq desc limit 1
      """;

  private static final String REACTIONS =
      "select reaction, grade from session_reaction where session_id = :session and seq = :seq";

  private static final String AFTERCARE =
      """
      select instruction, version from session_aftercare
       where session_id = :session and seq = :seq
      """;

  private static final String IS_CLOSED =
      "select exists (select 1 from session_closing where session_id = :session)";

  private final JdbcClient jdbc;
  private final ClosingLists lists;

  ClosingRows(JdbcClient jdbc, ClosingLists lists) {
    this.jdbc = jdbc;
    this.lists = lists;
  }

  void insert(SessionId session, Closed closed) {
    jdbc.sql(INSERT)
        .param("session", session.value())
        .param("seq", closed.seq())
        .param("pain", closed.closing().pain())
        .param("note", closed.closing().note())
        .param("at", Instants.column(closed.at()))
        .param("by", closed.by())
        .param("reason", closed.reason())
        .update();
    closed
        .closing()
        .reactions()
        .forEach((reaction, grade) ->
            jdbc.sql(INSERT_REACTION)
                .param("session", session.value())
                .param("seq", closed.seq())
                .param("reaction", reaction)
                .param("grade", grade)
                .update());
    for (Aftercare one : closed.handedOut()) {
      jdbc.sql(INSERT_AFTERCARE)
          .param("session", session.value())
          .param("seq", closed.seq())
          .param("instruction", one.key())
          .param("version", one.version())
          .update();
    }
  }

  boolean isClosed(SessionId session) {
    return jdbc.sql(IS_CLOSED).param("session", session.value()).query(Boolean.class).single();
  }

  Optional<Closed> latest(SessionId session) {
    return jdbc.sql(LATEST)
        .param("session", session.value())
        .query((row, _) -> {
          int seq = row.getInt("seq");
          Map<String, Integer> reactions = reactions(session, seq);
          List<Aftercare> handedOut = aftercare(session, seq);
          Closing closing =
              new Closing(
                  row.getInt("pain"),
                  reactions.isEmpty(),
                  reactions,
                  handedOut.stream().map(Aftercare::key).collect(Collectors.toSet()),
                  row.getString("note"));
          return new Closed(
              seq,
              closing,
              handedOut,
              Instants.at(row, "at"),
              row.getString("closed_by"),
              row.getString("reason"));
        })
        .optional();
  }

  private Map<String, Integer> reactions(SessionId session, int seq) {
    Map<String, Integer> grades = new HashMap<>();
    jdbc.sql(REACTIONS)
        .param("session", session.value())
        .param("seq", seq)
        .query(row -> {
          grades.put(row.getString("reaction"), row.getInt("grade"));
        });
    return grades;
  }

  private List<Aftercare> aftercare(SessionId session, int seq) {
    return jdbc
        .sql(AFTERCARE)
        .param("session", session.value())
        .param("seq", seq)
        .query((row, _) -> lists.aftercare(row.getString("instruction"), row.getInt("version")))
        .stream()
        .flatMap(Optional::stream)
        .sorted(lists.order())
        .toList();
  }
}
