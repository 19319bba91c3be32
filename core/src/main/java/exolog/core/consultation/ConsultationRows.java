package exolog.core.consultation;

import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.id.ConsultationId;
import exolog.core.id.CourseId;
import exolog.core.id.ForecastId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import exolog.core.id.ProductId;
import exolog.core.id.VialId;
import exolog.core.money.Money;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of consultations, plans and decisions. */
final class ConsultationRows {
  private static final String INSERT =
      """
      insert into consultation (consultation_id, patient_id, concern, opened_at, opened_by, judged_on)
      values (:id, :patient, :concern, :at, :by, :judgedOn)
      """;

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:consultation, 0))::text";

  private static final String COLUMNS =
      """
      select c.consultation_id, c.patient_id, c.concern, c.opened_at, c.opened_by,
             p.product_id, p.route, p.sessions, p.interval_days, p.price_per_session, p.currency,
             p.baseline_id, p.vial_id,
             d.decision, d.reason, d.forecast_id, d.at as decided_at, d.decided_by, k.course_id
        from consultation c
        left join lateral (select * from consultation_plan q
                            where q.clinic_id = c.clinic_id and q.consultation_id = c.consultation_id
                            order by q.seq desc limit 1) p on true
        left join consultation_decision d
          on d.clinic_id = c.clinic_id and d.consultation_id = c.consultation_id
        left join course k on k.clinic_id = c.clinic_id and k.consultation_id = c.consultation_id
      """;

  private static final String FIND = COLUMNS + "where c.consultation_id = :id";
  private static final String OF_PATIENT =
      COLUMNS
          + """
          where c.patient_id = :patient
          order by c.opened_at desc, c.consultation_id desc limit :limit
          """;

  private static final String INSERT_PLAN =
      """
      insert into consultation_plan (consultation_id, product_id, route, sessions, interval_days,
                                     price_per_session, currency, baseline_id, vial_id, at, planned_by)
      values (:id, :product, :route, :sessions, :interval, :price, :currency, :baseline, :vial, :at, :by)
      """;

  private static final String INSERT_DECISION =
      """
      insert into consultation_decision (consultation_id, decision, reason, forecast_id, at, decided_by)
      values (:id, :decision, :reason, :forecast, :at, :by)
      """;

  private final JdbcClient jdbc;

  ConsultationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param judgedOn the day whose versions of the screening questions count
   */
  void insert(
      ConsultationId id,
      PatientId patient,
      Concern concern,
      Instant at,
      String by,
      LocalDate judgedOn) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("patient", patient.value())
        .param("concern", concern.key())
        .param("at", Instants.column(at))
        .param("by", by)
        .param("judgedOn", judgedOn)
        .update();
  }

  /** One at a time: a second press of "decide" waits, then finds the decision. */
  void lock(ConsultationId id) {
    jdbc.sql(LOCK).param("consultation", "consultation " + id).query(String.class).optional();
  }

  Optional<Consultation> find(ConsultationId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> consultation(row)).optional();
  }

  List<Consultation> of(PatientId patient, int limit) {
    return jdbc.sql(OF_PATIENT)
        .param("patient", patient.value())
        .param("limit", limit)
        .query((row, _) -> consultation(row))
        .list();
  }

  void insert(ConsultationId id, TreatmentPlan plan, Instant at, String by) {
    jdbc.sql(INSERT_PLAN)
        .param("id", id.value())
        .param("product", plan.product().value())
        .param("route", plan.route().key())
        .param("sessions", plan.sessions())
        .param("interval", plan.intervalDays())
        .param("price", plan.pricePerSession().amount())
        .param("currency", plan.pricePerSession().currency().getCurrencyCode())
        .param("baseline", plan.baseline().map(MeasurementId::value).orElse(null))
        .param("vial", plan.vial().map(VialId::value).orElse(null))
        .param("at", Instants.column(at))
        .param("by", by)
        .update();
  }

  void insert(ConsultationId id, Decision decision) {
    jdbc.sql(INSERT_DECISION)
        .param("id", id.value())
        .param("decision", decision.kind().name())
        .param("reason", decision.reason())
        .param("forecast", decision.forecast().map(ForecastId::value).orElse(null))
        .param("at", Instants.column(decision.at()))
        .param("by", decision.decidedBy())
        .update();
  }

  private static Consultation consultation(ResultSet row) throws SQLException {
    return new Consultation(
        new ConsultationId(row.getObject("consultation_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        Concern.of(row.getString("concern")),
        Instants.at(row, "opened_at"),
        row.getString("opened_by"),
        plan(row),
        decision(row));
  }

  private static Optional<TreatmentPlan> plan(ResultSet row) throws SQLException {
    Optional<ProductId> product = id(row, "product_id", ProductId::new);
    if (product.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TreatmentPlan(
            product.get(),
            Route.of(row.getString("route")),
            row.getInt("sessions"),
            row.getInt("interval_days"),
            new Money(
                row.getBigDecimal("price_per_session"),
                Currency.getInstance(row.getString("currency"))),
            id(row, "baseline_id", MeasurementId::new),
            id(row, "vial_id", VialId::new)));
  }

  private static Optional<Decision> decision(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("decision");
    if (kind == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision(
            Decision.Kind.valueOf(kind),
            row.getString("reason"),
            id(row, "forecast_id", ForecastId::new),
            id(row, "course_id", CourseId::new),
            Instants.at(row, "decided_at"),
            row.getString("decided_by")));
  }

  private static <T> Optional<T> id(ResultSet row, String column, Function<UUID, T> make)
      throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(make);
  }
}
