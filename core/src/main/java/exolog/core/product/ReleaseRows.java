package exolog.core.product;

import exolog.core.id.LotId;
import exolog.core.practice.Signature;
import exolog.core.time.Instants;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of signed releases. */
final class ReleaseRows {
  private static final String INSERT =
      """
      insert into lot_release (lot_id, seq, kind, signed_at, signed_by, signed_name, approved_by, approved_name,
                               dossier, dossier_sha256, rules_version, blocked_by)
      values (:lot, :seq, :kind, :at, :by, :name, :approver, :approverName, :dossier, :sha256, :version, '{}')
      """;

  private static final String OF =
      """
      select r.seq, r.signed_at, r.signed_name, r.approved_name, r.dossier_sha256, r.rules_version,
             e.ended_at, e.outcome, e.message
        from lot_release r left join lot_interim_end e on e.lot_id = r.lot_id and e.seq = r.seq
       where r.lot_id = :lot order by r.seq desc limit :limit
      """;

  private static final String END =
      """
      insert into lot_interim_end (lot_id, seq, ended_at, outcome, message)
      values (:lot, :seq, :at, :outcome, :message)
      """;

  private final JdbcClient jdbc;

  ReleaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      LotId lot,
      int seq,
      Instant at,
      Signature signer,
      Optional<Signature> approver,
      LotDossiers.Judged judged) {
    jdbc.sql(INSERT)
        .param("lot", lot.value())
        .param("seq", seq)
        .param("kind", approver.isPresent() ? "INTERIM" : "FINAL")
        .param("at", Instants.column(at))
        .param("by", signer.account().value())
        .param("name", signer.name())
        .param("approver", approver.map(other -> other.account().value()).orElse(null))
        .param("approverName", approver.map(Signature::name).orElse(null))
        .param("dossier", judged.documents())
        .param(
            "sha256", CertificateRows.sha256(judged.documents().getBytes(StandardCharsets.UTF_8)))
        .param("version", judged.verdict().rulesVersion())
        .update();
  }

  void end(LotId lot, LotRelease release, LotRelease.Ended ended) {
    jdbc.sql(END)
        .param("lot", lot.value())
        .param("seq", release.seq())
        .param("at", Instants.column(ended.at()))
        .param("outcome", ended.outcome().name())
        .param("message", ended.message())
        .update();
  }

  List<LotRelease> of(LotId lot, int limit) {
    return jdbc.sql(OF)
        .param("lot", lot.value())
        .param("limit", limit)
        .query((row, _) -> release(row))
        .list();
  }

  private static LotRelease release(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new LotRelease(
        row.getInt("seq"),
        Instants.at(row, "signed_at"),
        row.getString("signed_name"),
        Optional.ofNullable(row.getString("approved_name")),
        row.getString("dossier_sha256"),
        row.getString("rules_version"),
        outcome == null
            ? Optional.empty()
            : Optional.of(
                new LotRelease.Ended(
                    Instants.at(row, "ended_at"),
                    LotRelease.Ended.Outcome.valueOf(outcome),
                    row.getString("message"))));
  }
}
