package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.BankId;
import exolog.core.id.DonorId;
import exolog.core.id.PreparationId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cell banks of the shared catalogue. */
public final class Banks {
  private final BankRows rows;
  private final DonorRows donors;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Banks(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new BankRows(jdbc);
    this.donors = new DonorRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  public Answer<Bank> enter(Actor actor, BankDetails details) {
    Checks checks = details.check();
    return checks.passed()
        ? tenancy.as(actor, () -> insert(actor, details))
        : Answer.refused(checks.refusals());
  }

  public Optional<Bank> find(BankId id) {
    return rows.find(id);
  }

  /** The bank of this code that the actor's clinic entered. */
  public Optional<Bank> byCode(Actor actor, String code) {
    return rows.byCode(actor.clinic(), code);
  }

  /** The clinic's own banks by code; at most five hundred. */
  public List<Bank> list(Actor actor) {
    return rows.of(actor.clinic(), 500);
  }

  public List<Bank> behind(PreparationId preparation) {
    return rows.behind(preparation, 100);
  }

  private Answer<Bank> insert(Actor actor, BankDetails details) {
    for (DonorId donor : details.donors()) {
      if (donors.find(donor).filter(of -> of.keeper().equals(actor.clinic())).isEmpty()) {
        return Answer.refused(
            "bank.donor.unknown",
            "donors",
            donor,
            "There is no donor " + donor + " that your clinic keeps. Enter the donor first.");
      }
    }
    BankId id = BankId.fresh();
    if (!rows.insert(id, details, Instants.now(clock))) {
      return Answer.refused(
          "bank.code.taken",
          "code",
          details.code(),
          "Your clinic has a bank " + details.code() + " already. Give each bank one code.");
    }
    audit.write(actor, "bank.entered", id, details.code());
    return Answer.given(rows.find(id).orElseThrow());
  }
}
