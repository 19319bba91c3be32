package exolog.core.product;

import exolog.core.id.CertificateId;
import exolog.core.id.LotId;
import exolog.core.time.Instants;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of certificates, their values and their files. */
final class CertificateRows {
  private static final String INSERT =
      """
      insert into certificate (certificate_id, lot_id, issuer, issued_on, accreditation, document, entered_at)
      values (:id, :lot, :issuer, :day, :accreditation, :document, :at)
      """;

  private static final String INSERT_FILE =
      """
      insert into certificate_file (certificate_id, name, media_type, sha256, bytes)
      values (:id, :name, :type, :sha256, :bytes)
      """;

  /** Oldest first: what comes later counts. */
  private static final String OF =
      """
      select c.certificate_id, c.issuer, c.issued_on, c.accreditation, c.document, c.entered_at,
             f.name, f.media_type, f.sha256
        from certificate c left join certificate_file f on f.certificate_id = c.certificate_id
       where c.lot_id = :lot
       order by c.issued_on, c.entered_at, c.certificate_id limit :limit
      """;

  private static final String VALUES =
      """
      select path, value, unit, method, lod, page from certificate_value
       where certificate_id = :id order by path limit :limit
      """;

  private static final String FILE =
      """
      select f.name, f.media_type, f.bytes
        from certificate_file f join certificate c on c.certificate_id = f.certificate_id
       where c.lot_id = :lot and f.certificate_id = :id
      """;

  private final JdbcClient jdbc;

  CertificateRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CertificateId id, LotId lot, CertificateDetails details, Instant at) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("lot", lot.value())
        .param("issuer", details.issuer().strip())
        .param("day", details.issuedOn())
        .param("accreditation", details.accreditation().strip())
        .param("document", details.document())
        .param("at", Instants.column(at))
        .update();
    details.file().ifPresent(file -> insert(id, file));
  }

  private void insert(CertificateId id, CertificateFile file) {
    jdbc.sql(INSERT_FILE)
        .param("id", id.value())
        .param("name", file.name().strip())
        .param("type", file.mediaType())
        .param("sha256", sha256(file.bytes()))
        .param("bytes", file.bytes())
        .update();
  }

  List<Certificate> of(LotId lot, int limit) {
    return jdbc.sql(OF)
        .param("lot", lot.value())
        .param("limit", limit)
        .query((row, _) -> certificate(row))
        .list();
  }

  List<CertificateValue> values(CertificateId id, int limit) {
    return jdbc.sql(VALUES)
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) ->
            new CertificateValue(
                row.getString("path"),
                word(row, "value"),
                word(row, "unit"),
                word(row, "method"),
                word(row, "lod"),
                word(row, "page")))
        .list();
  }

  Optional<CertificateFile> file(LotId lot, CertificateId id) {
    return jdbc.sql(FILE)
        .param("lot", lot.value())
        .param("id", id.value())
        .query((row, _) ->
            new CertificateFile(
                row.getString("name"), row.getString("media_type"), row.getBytes("bytes")))
        .optional();
  }

  private static String word(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static Certificate certificate(ResultSet row) throws SQLException {
    String name = row.getString("name");
    return new Certificate(
        new CertificateId(row.getObject("certificate_id", UUID.class)),
        row.getString("issuer"),
        row.getObject("issued_on", LocalDate.class),
        row.getString("accreditation"),
        row.getString("document"),
        Instants.at(row, "entered_at"),
        name == null
            ? Optional.empty()
            : Optional.of(
                new Certificate.Paper(name, row.getString("media_type"), row.getString("sha256"))));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
