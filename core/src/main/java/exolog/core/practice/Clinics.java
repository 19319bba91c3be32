package exolog.core.practice;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.ClinicId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clinics of this database. */
public final class Clinics {
  private static final String INSERT =
      """
      insert into clinic (clinic_id, name, country, zone, currency, synthetic, founded_at)
      values (:id, :name, :country, :zone, :currency, :synthetic, :at)
      """;

  private static final String OWN =
      "select clinic_id, name, country, zone, currency, synthetic from clinic where clinic_id = :id";

  private static final String PRESENT = "select clinic_id, synthetic from exolog_clinics()";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Clinics(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Founds a clinic; its first log entry says so.
   *
   * @param synthetic true only for a demonstration
   */
  public Answer<Clinic> found(ClinicDetails details, boolean synthetic) {
    Checks checks = details.check();
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    ClinicId id = ClinicId.fresh();
    return tenancy.as(id, () -> insert(id, details, synthetic));
  }

  /** The actor's own clinic. */
  public Clinic of(Actor actor) {
    return tenancy.as(
        actor,
        () ->
            jdbc.sql(OWN)
                .param("id", actor.clinic().value())
                .query((row, _) -> clinic(row))
                .single());
  }

  /** Which clinics there are, without anything of theirs; at most a thousand. */
  public List<Present> present() {
    return jdbc.sql(PRESENT)
        .query((row, _) ->
            new Present(
                new ClinicId(row.getObject("clinic_id", UUID.class)), row.getBoolean("synthetic")))
        .list();
  }

  /** That a clinic exists, and whether it is a demonstration. */
  public record Present(ClinicId id, boolean synthetic) {}

  Answer<Clinic> insert(ClinicId id, ClinicDetails details, boolean synthetic) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("name", details.name())
        .param("country", details.country())
        .param("zone", details.zone())
        .param("currency", details.currency())
        .param("synthetic", synthetic)
        .param("at", Instants.column(Instants.now(clock)))
        .update();
    Actor software = Actor.software(id, "set-up");
    audit.write(software, "clinic.founded", id, details.name());
    return Answer.given(of(software));
  }

  private static Clinic clinic(ResultSet row) throws SQLException {
    return new Clinic(
        new ClinicId(row.getObject("clinic_id", UUID.class)),
        row.getString("name"),
        row.getString("country"),
        ZoneId.of(row.getString("zone")),
        Currency.getInstance(row.getString("currency")),
        row.getBoolean("synthetic"));
  }
}
