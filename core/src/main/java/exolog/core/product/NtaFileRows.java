package exolog.core.product;

import exolog.core.id.LotId;
import exolog.core.id.NtaFileId;
import exolog.core.product.nta.NtaReader;
import exolog.core.time.Instants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of instrument files. */
final class NtaFileRows {
  private static final String INSERT =
      """
      insert into nta_file (nta_file_id, lot_id, name, content, sha256, entered_at, entered_by)
      values (:id, :lot, :name, :content, encode(sha256(:content), 'hex'), :at, :by)
      on conflict (lot_id, sha256) do nothing
      """;

  private static final String DILUTE =
      """
      insert into nta_dilution (nta_file_id, seq, factor, said_at, said_by)
      select :id, coalesce(max(seq), 0) + 1, :factor, :at, :by from nta_dilution where nta_file_id = :id
      """;

  /** Two words about one file at the same moment get two numbers. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:file, 0))::text";

  private static final String COLUMNS =
      """
      select f.nta_file_id, f.lot_id, f.name, f.content, f.sha256, f.entered_at, f.entered_by,
             (select d.factor from nta_dilution d where d.nta_file_id = f.nta_file_id
               order by d.seq desc limit 1) as factor
        from nta_file f
      """;

  private static final String FIND = COLUMNS + "where f.nta_file_id = :id";
  private static final String OF =
      COLUMNS + "where f.lot_id = :lot order by f.entered_at desc, f.nta_file_id limit :limit";

  private final JdbcClient jdbc;

  NtaFileRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the lot has this very file. */
  boolean insert(NtaFileId id, LotId lot, String name, byte[] bytes, Instant at, String by) {
    return jdbc.sql(INSERT)
            .param("id", id.value())
            .param("lot", lot.value())
            .param("name", name)
            .param("content", bytes)
            .param("at", Instants.column(at))
            .param("by", by)
            .update()
        == 1;
  }

  void dilute(NtaFileId id, BigDecimal factor, Instant at, String by) {
    jdbc.sql(LOCK).param("file", "nta " + id).query(String.class).optional();
    jdbc.sql(DILUTE)
        .param("id", id.value())
        .param("factor", factor)
        .param("at", Instants.column(at))
        .param("by", by)
        .update();
  }

  Optional<NtaFile> find(NtaFileId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> file(row)).optional();
  }

  List<NtaFile> of(LotId lot, int limit) {
    return jdbc.sql(OF)
        .param("lot", lot.value())
        .param("limit", limit)
        .query((row, _) -> file(row))
        .list();
  }

  private static NtaFile file(ResultSet row) throws SQLException {
    String name = row.getString("name");
    Optional<BigDecimal> dilution = Optional.ofNullable(row.getBigDecimal("factor"));
    return new NtaFile(
        new NtaFileId(row.getObject("nta_file_id", UUID.class)),
        new LotId(row.getObject("lot_id", UUID.class)),
        name,
        row.getString("sha256"),
        Instants.at(row, "entered_at"),
        row.getString("entered_by"),
        dilution,
        NtaReader.read(name, row.getBytes("content"), dilution.map(BigDecimal::doubleValue)));
  }
}
