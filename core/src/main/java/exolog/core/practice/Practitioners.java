package exolog.core.practice;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.CredentialId;
import exolog.core.id.PractitionerId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people who treat in a clinic. */
public final class Practitioners {
  /** A renewal takes weeks, and a course is planned for months. */
  public static final int WARN_DAYS = 60;

  private final PractitionerRows rows;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Practitioners(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new PractitionerRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  public Answer<Practitioner> add(Actor actor, String name, String profession) {
    Checks checks =
        new Checks()
            .require(
                !name.isBlank() && name.length() <= 200,
                "practitioner.name.missing",
                "name",
                name,
                "Give the practitioner's name, at most 200 characters.")
            .require(
                !profession.isBlank() && profession.length() <= 100,
                "practitioner.profession.missing",
                "profession",
                profession,
                "Give the profession, such as dermatologist or nurse, in at most 100 characters.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    PractitionerId id = PractitionerId.fresh();
    return tenancy.as(
        actor,
        () -> {
          rows.insert(id, name.strip(), profession.strip(), Instants.now(clock));
          audit.write(actor, "practitioner.added", id, name);
          return Answer.given(rows.find(id).orElseThrow());
        });
  }

  public Answer<Practitioner> addCredential(
      Actor actor, PractitionerId id, CredentialDetails details) {
    Checks checks = details.check();
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(
        actor,
        () -> {
          if (rows.find(id).isEmpty()) {
            return unknown(id);
          }
          rows.insert(CredentialId.fresh(), id, details);
          audit.write(
              actor,
              "practitioner.credential-added",
              id,
              details.kind()
                  + details.procedure().map(procedure -> " " + procedure.key()).orElse("")
                  + " "
                  + details.number());
          return Answer.given(rows.find(id).orElseThrow());
        });
  }

  /** Ends a credential early, as when a licence is withdrawn. Draws from then on are refused. */
  public Answer<Practitioner> endCredential(
      Actor actor, PractitionerId id, CredentialId credential, LocalDate lastDay, String why) {
    return tenancy.as(
        actor,
        () -> {
          if (!rows.end(id, credential, lastDay)) {
            return Answer.refused(
                "credential.end.impossible",
                "lastDay",
                lastDay,
                "No credential of this practitioner can end on "
                    + lastDay
                    + ". Choose a day between its first and its last.");
          }
          audit.write(actor, "practitioner.credential-ended", id, "last day " + lastDay, why);
          return Answer.given(rows.find(id).orElseThrow());
        });
  }

  public Optional<Practitioner> find(Actor actor, PractitionerId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** By name; at most two hundred. */
  public List<Practitioner> list(Actor actor) {
    return tenancy.as(actor, () -> rows.list(200));
  }

  /**
   * What entitles to this procedure on this day. It is held until the transaction ends: nobody can
   * end it between this check and the draw that rests on it.
   */
  public Entitlement entitlement(
      Actor actor, PractitionerId id, Optional<Procedure> procedure, LocalDate day) {
    return tenancy.as(
        actor,
        () -> {
          List<Credential> valid = rows.holdValid(id, procedure, day);
          return Entitlement.of(valid, procedure, rows.keepsPrivileges());
        });
  }

  /**
   * What ends within {@value #WARN_DAYS} days of this one, or has ended within the year before it,
   * and is outlasted by nothing of its kind. Soonest first, at most a hundred.
   */
  public List<Ending> ending(Actor actor, LocalDate day) {
    return tenancy.as(actor, () -> rows.ending(day.minusYears(1), day.plusDays(WARN_DAYS), 100));
  }

  public Optional<CredentialPaper> paper(Actor actor, PractitionerId id, CredentialId credential) {
    return tenancy.as(actor, () -> rows.paper(id, credential));
  }

  private static Answer<Practitioner> unknown(PractitionerId id) {
    return Answer.refused(
        "practitioner.unknown",
        "practitioner",
        id,
        "There is no practitioner " + id + " in this clinic.");
  }
}
