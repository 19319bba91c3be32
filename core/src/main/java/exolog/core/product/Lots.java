package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.answer.Refusal;
import exolog.core.audit.Audit;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import exolog.core.id.ProductId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lots of the shared catalogue and what was decided about them. */
public final class Lots {
  private final LotRows rows;
  private final LotDecisions decisions;
  private final LotDossiers dossiers;
  private final ReleaseRows releases;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Lots(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new LotRows(jdbc);
    this.decisions = new LotDecisions(jdbc, audit, clock);
    this.dossiers = new LotDossiers(jdbc);
    this.releases = new ReleaseRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Enters a lot of a preparation that the actor's clinic keeps. It starts in quarantine. */
  public Answer<Lot> enter(Actor actor, LotDetails details) {
    Checks checks = details.check();
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    return tenancy.as(actor, () -> insert(actor, details));
  }

  public Answer<Lot> hold(Actor actor, LotId id, String reason) {
    return tenancy.as(actor, () -> decisions.become(actor, id, LotStatus.HOLD, reason));
  }

  /** Recalls a lot in every clinic, for good. */
  public Answer<Lot> recall(Actor actor, LotId id, String reason) {
    return tenancy.as(actor, () -> decisions.become(actor, id, LotStatus.RECALLED, reason));
  }

  public Optional<Lot> find(LotId id) {
    return rows.find(id);
  }

  public Optional<Lot> byNumber(ProductId product, String number) {
    return rows.byNumber(product, number);
  }

  /** Every preparation that went into a lot: more than one is a pool. */
  public List<PreparationId> preparations(LotId id) {
    return rows.preparations(id, 1_000);
  }

  /** The lot it was filled out of. */
  public Optional<LotId> partOf(LotId id) {
    return rows.partOf(id);
  }

  /** Lots of a product, newest first; at most two hundred. */
  public List<Lot> of(ProductId product) {
    return rows.of(product, 200);
  }

  /** Every decision about a lot, newest first. */
  public List<LotEvent> events(LotId id) {
    return rows.events(id, 200);
  }

  /** What the rules say of a lot by what is known of it now; NOT_TESTED where nothing speaks. */
  public Optional<Appraisal> appraisal(LotId id) {
    return rows.find(id).map(this::appraised);
  }

  /** The same in lines of plain words, safety first. */
  public List<LotTest> tests(LotId id) {
    return appraisal(id).map(Appraisal::tests).orElse(List.of());
  }

  /**
   * The lot as it stands, held until the transaction ends: its status cannot change between this
   * look and the draw that rests on it. Draws do not hinder each other.
   */
  public Optional<Lot> holdStill(Actor actor, LotId id) {
    return tenancy.as(actor, () -> rows.share(id) ? rows.find(id) : Optional.empty());
  }

  /** Waits for running draws of this lot, and makes new ones wait, until the transaction ends. */
  public boolean stopDraws(Actor actor, LotId id) {
    return tenancy.as(actor, () -> rows.lock(id));
  }

  /** The release on which a lot stands while its final sterility result is awaited. */
  public Optional<LotRelease> interim(Lot lot) {
    return lot.status() == LotStatus.RELEASED
        ? releases.of(lot.id(), 1).stream().findFirst().filter(LotRelease::isInterim)
        : Optional.empty();
  }

  private Appraisal appraised(Lot lot) {
    Optional<LotRelease> interim = interim(lot);
    LotDossiers.Judged judged =
        interim
            .map(release ->
                dossiers.judgeForInterim(lot, release.signer(), release.approver().orElse("")))
            .orElseGet(() -> dossiers.judge(lot));
    return new Appraisal(judged.verdict(), LotTests.of(judged), interim);
  }

  private Answer<Lot> insert(Actor actor, LotDetails details) {
    LotId id = LotId.fresh();
    Optional<ProductId> product = rows.productKeptBy(details.preparation(), actor.clinic());
    if (product.isEmpty()) {
      return Answer.refused(
          "lot.preparation.notKept",
          "preparation",
          details.preparation(),
          "There is no such preparation that your clinic keeps. Enter the preparation first.");
    }
    Optional<Refusal> origin = origin(actor, product.get(), details);
    if (origin.isPresent()) {
      return Answer.refused(List.of(origin.get()));
    }
    if (!rows.insert(id, product.get(), details)) {
      return Answer.refused(
          "lot.number.taken",
          "number",
          details.number(),
          "Lot " + details.number() + " of this product is already entered.");
    }
    rows.insertOrigin(id, details);
    LotEvent entered =
        new LotEvent(1, Instants.now(clock), LotStatus.QUARANTINE, "entered", actor.name());
    rows.insert(id, entered);
    audit.write(actor, "lot.entered", id, details.number());
    return Answer.given(rows.find(id).orElseThrow());
  }

  /** Why the pool or the lot it is part of cannot be; empty when they can. */
  private Optional<Refusal> origin(Actor actor, ProductId product, LotDetails details) {
    for (PreparationId other : details.pooledWith()) {
      if (!rows.productKeptBy(other, actor.clinic()).equals(Optional.of(product))) {
        return Optional.of(
            new Refusal(
                "lot.pool.foreign",
                "pooledWith",
                other.toString(),
                "Preparation "
                    + other
                    + " is not one of this product that your clinic keeps. Pool preparations of one product only."));
      }
    }
    return details
        .partOf()
        .filter(from ->
            rows.find(from)
                .filter(lot -> lot.product().equals(product) && lot.keeper().equals(actor.clinic()))
                .isEmpty())
        .map(from ->
            new Refusal(
                "lot.partOf.foreign",
                "partOf",
                from.toString(),
                "There is no lot " + from + " of this product that your clinic keeps."));
  }
}
