package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.DonorId;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The donors of the shared catalogue, by code, with what their blood was tested for. */
public final class Donors {
  private final DonorRows rows;
  private final LotRows lots;
  private final AfterRelease after;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Donors(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new DonorRows(jdbc);
    this.lots = new LotRows(jdbc);
    this.after = new AfterRelease(jdbc, new LotDecisions(jdbc, audit, clock), clock);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  public Answer<Donor> enter(Actor actor, DonorDetails details) {
    Checks checks = details.check();
    return checks.passed()
        ? tenancy.as(actor, () -> insert(actor, details))
        : Answer.refused(checks.refusals());
  }

  /**
   * Adds a test. Of two about one agent the later entry speaks; both stay. A released lot that came
   * from the donor and against which it speaks is on hold in the same transaction.
   */
  public Answer<Donor> test(Actor actor, DonorId id, DonorTest test) {
    Instant now = Instants.now(clock);
    // A day ahead is still today somewhere west of the laboratory.
    Checks checks = test.check(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
    return checks.passed()
        ? tenancy.as(actor, () -> kept(actor, id).then(donor -> note(actor, donor, test, now)))
        : Answer.refused(checks.refusals());
  }

  public Optional<Donor> find(DonorId id) {
    return rows.find(id);
  }

  /** The donor of this code that the actor's clinic entered. */
  public Optional<Donor> byCode(Actor actor, String code) {
    return rows.byCode(actor.clinic(), code);
  }

  /** The clinic's own donors by code; at most five hundred. */
  public List<Donor> list(Actor actor) {
    return rows.of(actor.clinic(), 500);
  }

  /** Everyone behind a preparation, straight or through a bank. */
  public List<Donor> behind(PreparationId preparation) {
    return rows.behind(preparation, 1_000);
  }

  /** Latest entry first. */
  public List<DonorTest> tests(DonorId id) {
    return rows.tests(id, 500);
  }

  private Answer<Donor> insert(Actor actor, DonorDetails details) {
    DonorId id = DonorId.fresh();
    if (!rows.insert(id, details, Instants.now(clock))) {
      return Answer.refused(
          "donor.code.taken",
          "code",
          details.code(),
          "Your clinic has a donor " + details.code() + " already. Give each donor one code.");
    }
    audit.write(actor, "donor.entered", id, details.code());
    return Answer.given(rows.find(id).orElseThrow());
  }

  private Answer<Donor> note(Actor actor, Donor donor, DonorTest test, Instant at) {
    List<LotId> descending = rows.lockLots(donor.id());
    rows.insert(donor.id(), test, at, actor.name());
    audit.write(actor, "donor.tested", donor.id(), test.agent() + " " + test.result());
    Answer<Donor> looked = Answer.given(donor);
    for (LotId id : descending) {
      Lot lot = lots.find(id).orElseThrow();
      looked =
          looked
              .then(_ -> after.donorTested(actor, lot, donor, test))
              .then(_ -> Answer.given(donor));
    }
    return looked;
  }

  private Answer<Donor> kept(Actor actor, DonorId id) {
    return rows.find(id)
        .filter(donor -> donor.keeper().equals(actor.clinic()))
        .map(Answer::given)
        .orElseGet(() ->
            Answer.refused(
                "donor.notKept",
                "donor",
                id,
                "There is no donor " + id + " that your clinic keeps. Enter the donor first."));
  }
}
