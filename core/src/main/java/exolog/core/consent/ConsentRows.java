package exolog.core.consent;

import exolog.core.evidence.Route;
import exolog.core.id.ConsentId;
import exolog.core.id.PatientId;
import exolog.core.id.ProductId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of consents. */
final class ConsentRows {
  private static final String INSERT =
      """
      insert into consent (consent_id, patient_id, scope, product_id, route, state, text_version,
                           text_hash, language, at, recorded_by, interpreter, explanation, signed_as, reason)
      values (:id, :patient, :scope, :product, :route, :state, :version, decode(:hash, 'hex'),
              :language, :at, :by, :interpreter, :explanation, :signedAs, :reason)
      """;

  private static final String COLUMNS =
      """
      select consent_id, patient_id, scope, product_id, route, state, text_version, language, at,
             recorded_by, interpreter, explanation, signed_as, reason
        from consent
      """;

  private static final String LATEST =
      COLUMNS
          + """
          where patient_id = :patient and scope = :scope
            and product_id is not distinct from cast(:product as uuid)
            and route is not distinct from cast(:route as text)
          order by seq desc limit 1
          """;

  private static final String OF =
      COLUMNS + "where patient_id = :patient order by at desc, consent_id desc limit :limit";

  private static final String FIND = COLUMNS + "where consent_id = :id";

  private static final String TEXT_HASH =
      "select encode(text_hash, 'hex') from consent where consent_id = :id";

  private final JdbcClient jdbc;

  ConsentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Consent row, String textHash) {
    jdbc.sql(INSERT)
        .param("id", row.id().value())
        .param("patient", row.patient().value())
        .param("scope", row.about().scope().name())
        .param("product", row.about().product().map(ProductId::value).orElse(null))
        .param("route", row.about().routeKey())
        .param("state", row.state().name())
        .param("version", row.textVersion())
        .param("hash", textHash)
        .param("language", row.language())
        .param("at", Instants.column(row.at()))
        .param("by", row.recordedBy())
        .param("interpreter", row.interpreter().orElse(null))
        .param("explanation", row.explanation().map(ConsentId::value).orElse(null))
        .param("signedAs", row.signedAs().orElse(null))
        .param("reason", row.reason())
        .update();
  }

  Optional<Consent> latest(PatientId patient, About about) {
    return jdbc.sql(LATEST)
        .param("patient", patient.value())
        .param("scope", about.scope().name())
        .param("product", about.product().map(ProductId::value).orElse(null))
        .param("route", about.routeKey())
        .query((row, _) -> consent(row))
        .optional();
  }

  Optional<Consent> find(ConsentId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> consent(row)).optional();
  }

  /** The hash of the text a row was recorded to, hexadecimal. */
  String textHash(ConsentId id) {
    return jdbc.sql(TEXT_HASH).param("id", id.value()).query(String.class).single();
  }

  List<Consent> of(PatientId patient, int limit) {
    return jdbc.sql(OF)
        .param("patient", patient.value())
        .param("limit", limit)
        .query((row, _) -> consent(row))
        .list();
  }

  private static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        new ConsentId(row.getObject("consent_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        new About(
            Scope.valueOf(row.getString("scope")),
            Optional.ofNullable(row.getObject("product_id", UUID.class)).map(ProductId::new),
            Optional.ofNullable(row.getString("route")).map(Route::of)),
        State.valueOf(row.getString("state")),
        row.getInt("text_version"),
        row.getString("language"),
        Instants.at(row, "at"),
        row.getString("recorded_by"),
        Optional.ofNullable(row.getString("interpreter")),
        Optional.ofNullable(row.getObject("explanation", UUID.class)).map(ConsentId::new),
        Optional.ofNullable(row.getString("signed_as")),
        row.getString("reason"));
  }
}
