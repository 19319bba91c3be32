package exolog.core.audit;

import exolog.core.id.AccountId;
import exolog.core.id.ClinicId;
import exolog.core.id.Id;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the log. */
final class AuditRows {
  private static final int BATCH = 1_000;

  private static final String LOCK_CHAIN =
      "select pg_advisory_xact_lock(hashtextextended(:chain, 0))::text";

  private static final String LAST =
      "select seq, encode(hash, 'hex') as hash from audit_entry order by clinic_id desc, seq desc limit 1";

  private static final String INSERT =
      """
      insert into audit_entry (seq, at, account_id, actor_name, action, subject_kind, subject_id,
                               detail, why, previous_hash, hash)
      values (:seq, :at, :account, :actor, :action, :kind, :subject, :detail, :why, decode(:previous, 'hex'),
              decode(:hash, 'hex'))
      """;

  private static final String COLUMNS =
      """
      select seq, at, account_id, actor_name, action, subject_kind, subject_id, detail, why,
             encode(hash, 'hex') as hash
        from audit_entry
      """;

  private static final String ABOUT =
      COLUMNS + "where subject_id = :subject order by seq desc limit :limit";
  private static final String BEFORE = COLUMNS + "where seq < :seq order by seq desc limit :limit";
  private static final String AFTER = COLUMNS + "where seq > :seq order by seq limit :limit";

  private final JdbcClient jdbc;

  AuditRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(ClinicId clinic, List<Audit.Draft> drafts) {
    jdbc.sql(LOCK_CHAIN).param("chain", "audit " + clinic).query(String.class).optional();
    Link last = last();
    for (Audit.Draft draft : drafts) {
      last = append(clinic, last, draft);
    }
  }

  List<Entry> about(Id subject, int limit) {
    return jdbc.sql(ABOUT)
        .param("subject", subject.value())
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  List<Entry> before(long seq, int limit) {
    return jdbc.sql(BEFORE)
        .param("seq", seq)
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  ChainCheck verify(ClinicId clinic) {
    Link last = new Link(0, Chain.START);
    while (true) {
      List<Chained> batch = after(last.seq());
      for (Chained next : batch) {
        Optional<ChainCheck> broken = flaw(clinic, last, next);
        if (broken.isPresent()) {
          return broken.get();
        }
        last = new Link(next.entry().seq(), next.hash());
      }
      if (batch.size() < BATCH) {
        return new ChainCheck.Intact(last.seq(), last.hash());
      }
    }
  }

  private static Optional<ChainCheck> flaw(ClinicId clinic, Link last, Chained next) {
    long expected = last.seq() + 1;
    if (next.entry().seq() != expected) {
      return Optional.of(new ChainCheck.Broken(expected, "Entry " + expected + " is missing."));
    }
    if (!next.hash().equals(Chain.link(last.hash(), clinic, next.entry()))) {
      String sentence = "Entry " + expected + " was changed after it was written.";
      return Optional.of(new ChainCheck.Broken(expected, sentence));
    }
    return Optional.empty();
  }

  private Link append(ClinicId clinic, Link last, Audit.Draft draft) {
    Entry entry =
        new Entry(
            last.seq() + 1,
            draft.at(),
            draft.actor().account(),
            draft.actor().name(),
            draft.action(),
            draft.subject().kind(),
            draft.subject().value(),
            draft.detail(),
            draft.why());
    String hash = Chain.link(last.hash(), clinic, entry);
    jdbc.sql(INSERT)
        .param("seq", entry.seq())
        .param("at", Instants.column(entry.at()))
        .param("account", entry.account().map(AccountId::value).orElse(null))
        .param("actor", entry.actorName())
        .param("action", entry.action())
        .param("kind", entry.subjectKind())
        .param("subject", entry.subjectId())
        .param("detail", entry.detail())
        .param("why", entry.why())
        .param("previous", last.hash())
        .param("hash", hash)
        .update();
    return new Link(entry.seq(), hash);
  }

  private Link last() {
    return jdbc.sql(LAST)
        .query((row, _) -> new Link(row.getLong("seq"), row.getString("hash")))
        .optional()
        .orElseGet(() -> new Link(0, Chain.START));
  }

  private List<Chained> after(long seq) {
    return jdbc.sql(AFTER)
        .param("seq", seq)
        .param("limit", BATCH)
        .query((row, _) -> new Chained(entry(row), row.getString("hash")))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("seq"),
        Instants.at(row, "at"),
        Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
        row.getString("actor_name"),
        row.getString("action"),
        row.getString("subject_kind"),
        row.getObject("subject_id", UUID.class),
        row.getString("detail"),
        row.getString("why"));
  }

  private record Link(long seq, String hash) {}

  private record Chained(Entry entry, String hash) {}
}
