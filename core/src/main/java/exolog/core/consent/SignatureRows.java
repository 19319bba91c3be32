package exolog.core.consent;

import exolog.core.id.ConsentId;
import exolog.core.id.PatientId;
import exolog.core.id.ProductId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what was said in the talk, and of signatures. */
final class SignatureRows {
  private static final String INSERT_REPLY =
      """
      insert into consent_teach_back (consent_id, question, words, understood)
      values (:consent, :question, :words, :understood)
      """;

  private static final String REPLIES =
      "select question, words, understood from consent_teach_back where consent_id = :consent";

  private static final String INSERT =
      """
      insert into consent_signature (consent_id, once_key, manner, strokes, seal)
      values (:consent, :once, :manner, :strokes, decode(:seal, 'hex'))
      """;

  private static final String OF =
      "select manner, strokes, seal from consent_signature where consent_id = :consent";

  private static final String ONCE =
      """
      select c.consent_id
        from consent_signature s
        join consent c on c.clinic_id = s.clinic_id and c.consent_id = s.consent_id
       where s.once_key = :once and c.patient_id = :patient and c.scope = :scope
         and c.product_id is not distinct from cast(:product as uuid)
         and c.route is not distinct from cast(:route as text)
      """;

  private final JdbcClient jdbc;

  SignatureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A signature as it is kept. */
  record Kept(Signing.Manner manner, Optional<String> strokes, String seal) {}

  void insert(ConsentId consent, Explanation talk) {
    talk.replies()
        .forEach((question, reply) ->
            jdbc.sql(INSERT_REPLY)
                .param("consent", consent.value())
                .param("question", question)
                .param("words", reply.words())
                .param("understood", reply.understood())
                .update());
  }

  Map<String, Explanation.Reply> replies(ConsentId consent) {
    return jdbc
        .sql(REPLIES)
        .param("consent", consent.value())
        .query((row, _) ->
            Map.entry(
                row.getString("question"),
                new Explanation.Reply(row.getString("words"), row.getBoolean("understood"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void insert(ConsentId consent, Signing signing, String seal) {
    jdbc.sql(INSERT)
        .param("consent", consent.value())
        .param("once", signing.onceKey())
        .param("manner", signing.manner().name())
        .param("strokes", signing.drawn().map(Strokes::written).orElse(null))
        .param("seal", seal)
        .update();
  }

  Optional<Kept> of(ConsentId consent) {
    return jdbc.sql(OF)
        .param("consent", consent.value())
        .query((row, _) ->
            new Kept(
                Signing.Manner.valueOf(row.getString("manner")),
                Optional.ofNullable(row.getString("strokes")),
                HexFormat.of().formatHex(row.getBytes("seal"))))
        .optional();
  }

  /** The consent that this press of the button already signed. */
  Optional<ConsentId> once(UUID onceKey, PatientId patient, About about) {
    return jdbc.sql(ONCE)
        .param("once", onceKey)
        .param("patient", patient.value())
        .param("scope", about.scope().name())
        .param("product", about.product().map(ProductId::value).orElse(null))
        .param("route", about.routeKey())
        .query(UUID.class)
        .optional()
        .map(ConsentId::new);
  }
}
