package exolog.core.audit;

import exolog.core.id.AccountId;
import exolog.core.id.ClinicId;
import exolog.core.id.Id;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the log. */
final class AuditRows {
  private static final int BATCH = 1_000;
  private static final int STRANDS = 16;

  private static final String APPEND =
      """
      select exolog_audit_append(:before, cast(:ats as timestamptz[]), cast(:accounts as uuid[]),
                                 cast(:actors as text[]), cast(:actions as text[]), cast(:kinds as text[]),
                                 cast(:subjects as uuid[]), cast(:details as text[]), cast(:whys as text[]),
                                 cast(:after as text[]))::text
      """;

  private static final String COLUMNS =
      """
      select seq, at, account_id, actor_name, action, subject_kind, subject_id, detail, why,
             encode(hash, 'hex') as hash
        from audit_entry
      """;

  private static final String ABOUT =
      COLUMNS + "where subject_id = :subject order by at desc, strand, seq desc limit :limit";
  private static final String BEFORE =
      COLUMNS + "where at < :at order by at desc, strand, seq desc limit :limit";
  private static final String AFTER =
      COLUMNS + "where strand = :strand and seq > :seq order by seq limit :limit";

  private static final String DETAILS =
      """
      select subject_id, detail from audit_entry
       where subject_id = any(cast(:subjects as uuid[])) and detail ~ :pattern
      """;

  private final JdbcClient jdbc;

  AuditRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(ClinicId clinic, List<Entry> entries) {
    jdbc.sql(APPEND)
        .param("before", Chain.beforeSeq(clinic))
        .param("ats", texts(entries, entry -> entry.at().toString()))
        .param(
            "accounts",
            entries.stream()
                .map(entry -> entry.account().map(AccountId::toString).orElse(null))
                .toArray(String[]::new))
        .param("actors", texts(entries, Entry::actorName))
        .param("actions", texts(entries, Entry::action))
        .param("kinds", texts(entries, Entry::subjectKind))
        .param("subjects", texts(entries, entry -> entry.subjectId().toString()))
        .param("details", texts(entries, Entry::detail))
        .param("whys", texts(entries, Entry::why))
        .param("after", texts(entries, Chain::afterSeq))
        .query(String.class)
        .optional();
  }

  List<Entry> about(Id subject, int limit) {
    return jdbc.sql(ABOUT)
        .param("subject", subject.value())
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  List<Entry> before(Instant at, int limit) {
    return jdbc.sql(BEFORE)
        .param("at", Instants.column(at))
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  List<Audit.Detail> details(List<? extends Id> subjects, String pattern) {
    return jdbc.sql(DETAILS)
        .param("subjects", subjects.stream().map(Id::toString).toArray(String[]::new))
        .param("pattern", pattern)
        .query((row, _) ->
            new Audit.Detail(row.getObject("subject_id", UUID.class), row.getString("detail")))
        .list();
  }

  /** Strand after strand, each from its first entry. */
  ChainCheck verify(ClinicId clinic) {
    long entries = 0;
    List<String> heads = new ArrayList<>();
    for (int strand = 0; strand < STRANDS; strand++) {
      switch (verify(clinic, strand)) {
        case ChainCheck.Broken broken -> {
          return broken;
        }
        case ChainCheck.Intact(long count, String head) -> {
          entries += count;
          if (strand == 0 || count > 0) {
            heads.add(head);
          }
        }
      }
    }
    return new ChainCheck.Intact(entries, Chain.together(heads));
  }

  private ChainCheck verify(ClinicId clinic, int strand) {
    Link last = new Link(0, Chain.start(strand));
    while (true) {
      List<Chained> batch = after(strand, last.seq());
      for (Chained next : batch) {
        Optional<ChainCheck> broken = flaw(clinic, strand, last, next);
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

  private static Optional<ChainCheck> flaw(ClinicId clinic, int strand, Link last, Chained next) {
    long expected = last.seq() + 1;
    if (next.entry().seq() != expected) {
      String sentence = "Entry " + expected + " is missing.";
      return Optional.of(new ChainCheck.Broken(strand, expected, sentence));
    }
    if (!next.hash().equals(Chain.link(last.hash(), clinic, next.entry()))) {
      String sentence = "Entry " + expected + " was changed after it was written.";
      return Optional.of(new ChainCheck.Broken(strand, expected, sentence));
    }
    return Optional.empty();
  }

  private List<Chained> after(int strand, long seq) {
    return jdbc.sql(AFTER)
        .param("strand", strand)
        .param("seq", seq)
        .param("limit", BATCH)
        .query((row, _) -> new Chained(entry(row), row.getString("hash")))
        .list();
  }

  private static String[] texts(List<Entry> entries, Function<Entry, String> field) {
    return entries.stream().map(field).toArray(String[]::new);
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
