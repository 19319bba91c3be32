package exolog.core.product;

import exolog.core.id.CertificateId;
import exolog.core.id.LotId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of certificates and test results. */
final class TestRows {
  private static final String INSERT =
      """
      insert into certificate (certificate_id, lot_id, issuer, issued_on, entered_at)
      values (:id, :lot, :issuer, :day, :at)
      """;

  private static final String INSERT_RESULT =
      """
      insert into test_result (certificate_id, test, name, result, value, unit, method, limit_text)
      values (:id, :test, :name, :result, :value, :unit, :method, :limit)
      """;

  /**
   * Expected tests come with or without a certificate; of several certificates the newest speaks.
   */
  private static final String OF =
      """
      with said as (
        select distinct on (r.test) r.test, r.name, r.result, r.value, r.unit, r.method, r.limit_text,
               c.issuer, c.issued_on
          from certificate c join test_result r on r.certificate_id = c.certificate_id
         where c.lot_id = :lot
         order by r.test, c.issued_on desc, c.entered_at desc, c.certificate_id desc
      )
      select coalesce(said.test, x.test) as test, coalesce(x.name, said.name) as name,
             coalesce(said.result, 'NOT_TESTED') as result, said.value, said.unit, said.method,
             said.limit_text, said.issuer, said.issued_on, coalesce(x.severity, 'OTHER') as severity
        from expected_test x full join said on said.test = x.test
       order by x.position nulls last, said.test limit :limit
      """;

  private final JdbcClient jdbc;

  TestRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CertificateId id, LotId lot, CertificateDetails certificate, Instant at) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("lot", lot.value())
        .param("issuer", certificate.issuer().strip())
        .param("day", certificate.issuedOn())
        .param("at", Instants.column(at))
        .update();
    for (TestResult result : certificate.results()) {
      jdbc.sql(INSERT_RESULT)
          .param("id", id.value())
          .param("test", result.test())
          .param("name", result.name())
          .param("result", result.result().name())
          .param("value", result.value())
          .param("unit", result.unit())
          .param("method", result.method())
          .param("limit", result.limit())
          .update();
    }
  }

  List<LotTest> of(LotId lot, int limit) {
    return jdbc.sql(OF)
        .param("lot", lot.value())
        .param("limit", limit)
        .query((row, _) -> test(row))
        .list();
  }

  private static LotTest test(ResultSet row) throws SQLException {
    TestResult result =
        new TestResult(
            row.getString("test"),
            row.getString("name"),
            TestResult.Outcome.valueOf(row.getString("result")),
            row.getBigDecimal("value"),
            row.getString("unit"),
            row.getString("method"),
            row.getString("limit_text"));
    return new LotTest(
        result,
        LotTest.Severity.valueOf(row.getString("severity")),
        Optional.ofNullable(row.getString("issuer")),
        Optional.ofNullable(row.getObject("issued_on", LocalDate.class)));
  }
}
