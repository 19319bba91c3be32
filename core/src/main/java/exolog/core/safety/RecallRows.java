package exolog.core.safety;

import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import exolog.core.id.AccountId;
import exolog.core.id.RecallId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of recalls and their acts. */
final class RecallRows {
  private static final String INSERT =
      """
      insert into recall (recall_id, predicate, subject, label, serial_from, serial_to, class, check_level,
                          reason, exercise)
      values (:id, :predicate, :subject, :label, :from, :to, :class, :level, :reason, :exercise)
      """;

  private static final String INSERT_EVENT =
      """
      insert into recall_event (recall_id, seq, at, state, decided_by, account_id, note)
      values (:id, :seq, :at, :state, :by, :account, :note)
      """;

  private static final String COLUMNS =
      """
      select r.recall_id, r.predicate, r.subject, r.label, r.serial_from, r.serial_to, r.class,
             r.check_level, r.reason, r.exercise,
             e.seq, e.at, e.state, e.decided_by, e.account_id, e.note
        from recall r join recall_event e on e.clinic_id = r.clinic_id and e.recall_id = r.recall_id
      """;

  private static final String FIND = COLUMNS + "where r.recall_id = :id order by e.seq";

  private static final String LATEST =
      COLUMNS
          + """
          where r.recall_id in (select recall_id from recall_event where seq = 1
                                 order by at desc, recall_id limit :limit)
          order by r.recall_id, e.seq
          """;

  private static final String OF_PATIENT =
      COLUMNS
          + """
          where r.recall_id in (select recall_id from recall_patient where patient_id = :patient
                                 order by recall_id desc limit 50)
          order by r.recall_id, e.seq
          """;

  /**
   * A recall is append-only, so there is no row to lock; acts on one recall wait for each other.
   */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:recall, 701))::text";

  private final JdbcClient jdbc;

  RecallRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(RecallId id, RecallDraft draft) {
    RecallScope scope = draft.scope();
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("predicate", scope.predicate())
        .param("subject", scope.subject().key())
        .param("label", scope.subject().label())
        .param("from", scope.serials().map(RecallScope.Serials::from).orElse(null))
        .param("to", scope.serials().map(RecallScope.Serials::to).orElse(null))
        .param("class", draft.hazard().name())
        .param("level", draft.level().name())
        .param("reason", draft.reason().strip())
        .param("exercise", draft.exercise())
        .update();
  }

  void insert(RecallId id, RecallEvent event) {
    jdbc.sql(INSERT_EVENT)
        .param("id", id.value())
        .param("seq", event.seq())
        .param("at", Instants.column(event.at()))
        .param("state", event.state().name())
        .param("by", event.decidedBy())
        .param("account", event.account().value())
        .param("note", event.note())
        .update();
  }

  void lock(RecallId id) {
    jdbc.sql(LOCK).param("recall", "recall " + id).query(String.class).optional();
  }

  Optional<Recall> find(RecallId id) {
    return recalls(jdbc.sql(FIND).param("id", id.value())).stream().findFirst();
  }

  /** The latest drafted first. */
  List<Recall> latest(int limit) {
    return recalls(jdbc.sql(LATEST).param("limit", limit)).stream()
        .sorted((one, other) -> other.drafted().at().compareTo(one.drafted().at()))
        .toList();
  }

  List<Recall> of(UUID patient) {
    return recalls(jdbc.sql(OF_PATIENT).param("patient", patient));
  }

  private static List<Recall> recalls(JdbcClient.StatementSpec statement) {
    Map<RecallId, RecallDraft> drafts = new LinkedHashMap<>();
    Map<RecallId, List<RecallEvent>> events = new LinkedHashMap<>();
    statement
        .query((row, _) -> {
          RecallId id = new RecallId(row.getObject("recall_id", UUID.class));
          drafts.put(id, draft(row));
          return events.computeIfAbsent(id, _ -> new ArrayList<>()).add(event(row));
        })
        .list();
    return drafts.entrySet().stream()
        .map(of ->
            new Recall(of.getKey(), of.getValue(), events.getOrDefault(of.getKey(), List.of())))
        .toList();
  }

  private static RecallEvent event(ResultSet row) throws SQLException {
    return new RecallEvent(
        row.getInt("seq"),
        Instants.at(row, "at"),
        RecallState.valueOf(row.getString("state")),
        row.getString("decided_by"),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("note"));
  }

  private static RecallDraft draft(ResultSet row) throws SQLException {
    String predicate = row.getString("predicate");
    @Nullable String from = row.getString("serial_from");
    @Nullable String to = row.getString("serial_to");
    TraceKind kind = predicate.equals("VIAL_RANGE") ? TraceKind.LOT : TraceKind.valueOf(predicate);
    return new RecallDraft(
        new RecallScope(
            new TraceNode(kind, row.getString("subject"), row.getString("label")),
            from == null || to == null
                ? Optional.empty()
                : Optional.of(new RecallScope.Serials(from, to))),
        RecallClass.valueOf(row.getString("class")),
        CheckLevel.valueOf(row.getString("check_level")),
        row.getString("reason"),
        row.getBoolean("exercise"));
  }
}
