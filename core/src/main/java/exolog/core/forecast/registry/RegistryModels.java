package exolog.core.forecast.registry;

import exolog.core.audit.Audit;
import exolog.core.consent.Consents;
import exolog.core.consent.Scope;
import exolog.core.evidence.Evidence;
import exolog.core.forecast.registry.RegistryFit.Outcome;
import exolog.core.id.ModelId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import exolog.stats.response.Kinetics;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a clinic's own courses say, as versions of models. A fit holds no transaction: its rows are
 * read, fitted, and compared once more under a lock that withdrawals and corrections share; only if
 * they are still the same is the model kept. A process killed in between leaves nothing.
 */
public final class RegistryModels {
  private static final int ATTEMPTS = 3;

  private final JdbcClient jdbc;
  private final TrainingRows training;
  private final ModelRows rows;
  private final Consents consents;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;
  private final Function<Stratum, List<Kinetics>> rates;

  /**
   * @param rates the pairs of rates to fit at; empty where the measure is not forecast
   */
  public RegistryModels(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Consents consents,
      Evidence evidence,
      Function<Stratum, List<Kinetics>> rates) {
    this.jdbc = jdbc;
    this.training = new TrainingRows(jdbc, evidence);
    this.rows = new ModelRows(jdbc, evidence);
    this.consents = consents;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
    this.rates = rates;
  }

  /** Every stratum with comparable courses, most people first, with its latest model. */
  public List<StratumStanding> strata(Actor actor) {
    return tenancy.as(
        actor,
        () ->
            training.strata(text()).stream()
                .map(counted ->
                    new StratumStanding(
                        counted.stratum(),
                        counted.people(),
                        RegistryRules.fewestPeople(),
                        latest(actor, counted.stratum()).map(KeptModel::model)))
                .toList());
  }

  /** The latest version of a stratum, whatever its status. */
  public Optional<KeptModel> latest(Actor actor, Stratum stratum) {
    return tenancy.as(actor, () -> rows.latest(stratum).map(this::kept));
  }

  /** The versions of a stratum, newest first; at most fifty. */
  public List<RegistryModel> versions(Actor actor, Stratum stratum) {
    return tenancy.as(
        actor, () -> rows.versions(stratum, 50).stream().map(row -> kept(row).model()).toList());
  }

  public Optional<KeptModel> find(Actor actor, ModelId id) {
    return tenancy.as(actor, () -> rows.find(id).map(this::kept));
  }

  /** The courses a model of this stratum would be made from, now. */
  public TrainingSet comparable(Actor actor, Stratum stratum) {
    return tenancy.as(actor, () -> training.of(stratum, text()));
  }

  /** Every stratum with enough people, one after the other, as at night. */
  public List<Refitting> refitAll(Actor actor) {
    return strata(actor).stream()
        .filter(StratumStanding::isEnough)
        .map(standing -> refit(actor, standing.stratum()))
        .toList();
  }

  /** Fits a stratum anew if its rows are not those of the standing version. */
  public Refitting refit(Actor actor, Stratum stratum) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Instant readAt = Instants.now(clock);
      // Before the rows: whatever comes between the two is counted anew when the model is kept.
      String counts = tenancy.as(actor, training::counts);
      TrainingSet set = comparable(actor, stratum);
      Optional<Refitting> settled = settled(actor, set);
      if (settled.isPresent()) {
        return settled.get();
      }
      switch (RegistryFit.of(set, rates.apply(stratum))) {
        case Outcome.No(String reason) -> {
          return new Refitting.NotFitted(reason);
        }
        case Outcome.Done(Fitted fitted) -> {
          Optional<RegistryModel> kept = keep(actor, set, counts, fitted, readAt);
          if (kept.isPresent()) {
            return new Refitting.Refitted(kept.get());
          }
        }
      }
    }
    return new Refitting.NotFitted(
        "The readings changed each time while the model was being fitted. Try again.");
  }

  /**
   * Who may speak in a forecast now: the current model, else one fitted first where that is quick,
   * else none.
   */
  public Voice voice(Actor actor, Stratum stratum, LikeYou.Who who) {
    Optional<Voice.Speaks> standing = standing(actor, stratum, who);
    if (standing.isPresent()) {
      return standing.get();
    }
    TrainingSet set = comparable(actor, stratum);
    if (set.readings() > RegistryRules.rowsMostOnDemand()) {
      return new Voice.Silent(
          set.people(),
          "The model of the courses here has to be fitted anew, which takes longer than a forecast may wait; until then published evidence speaks alone.");
    }
    return switch (refit(actor, stratum)) {
      case Refitting.Refitted(RegistryModel model) -> speaks(actor, model, who);
      case Refitting.Unchanged(RegistryModel model) -> speaks(actor, model, who);
      case Refitting.TooFew(int people, int fewest) -> tooFew(people, fewest);
      case Refitting.NotFitted(String reason) ->
          new Voice.Silent(
              set.people(),
              "The courses here could not be modelled, so published evidence speaks alone: "
                  + reason);
    };
  }

  /** As {@link #voice}, but nothing is fitted and nothing written: the current model or none. */
  public Voice asItStands(Actor actor, Stratum stratum, LikeYou.Who who) {
    Optional<Voice.Speaks> standing = standing(actor, stratum, who);
    if (standing.isPresent()) {
      return standing.get();
    }
    int people = comparable(actor, stratum).people();
    int fewest = RegistryRules.fewestPeople();
    if (people < fewest) {
      return tooFew(people, fewest);
    }
    String why =
        latest(actor, stratum)
            .map(kept -> "The model of the courses here is stale: " + kept.model().statusWords())
            .orElse("The courses here have not been modelled yet.");
    return new Voice.Silent(
        people,
        why
            + " No model is fitted for this answer, so published evidence speaks alone; the running server fits one when a forecast is opened there.");
  }

  /** One transaction for all that an answer needs of a model that may speak. */
  private Optional<Voice.Speaks> standing(Actor actor, Stratum stratum, LikeYou.Who who) {
    return tenancy.as(
        actor,
        () ->
            rows.latest(stratum)
                .map(this::kept)
                .filter(kept -> kept.model().status() == ModelStatus.CURRENT)
                .map(kept -> speaks(kept, who)));
  }

  private Voice.Speaks speaks(Actor actor, RegistryModel model, LikeYou.Who who) {
    return tenancy.as(actor, () -> speaks(kept(rows.find(model.id()).orElseThrow()), who));
  }

  private Voice.Speaks speaks(KeptModel kept, LikeYou.Who who) {
    return new Voice.Speaks(kept, new LikeYou(jdbc, clock).words(kept.model(), who));
  }

  private static Voice tooFew(int people, int fewest) {
    return new Voice.Silent(
        people,
        "%s with this plan agreed to the registry and were measured here; below %d they are counted and do not enter."
            .formatted(LikeYou.people(people), fewest));
  }

  /** An answer that needs no fit. */
  private Optional<Refitting> settled(Actor actor, TrainingSet set) {
    int fewest = RegistryRules.fewestPeople();
    if (set.people() < fewest) {
      return Optional.of(new Refitting.TooFew(set.people(), fewest));
    }
    if (set.isCut()) {
      return Optional.of(
          new Refitting.NotFitted(
              "There are more than %d rows, more than are read into memory at once."
                  .formatted(RegistryRules.rowsMost())));
    }
    if (rates.apply(set.stratum()).isEmpty()) {
      return Optional.of(
          new Refitting.NotFitted(
              "%s of %s is not forecast: no turnover of its tissue is known."
                  .formatted(set.stratum().measure().label(), set.stratum().concern().label())));
    }
    return latest(actor, set.stratum())
        .map(KeptModel::model)
        .filter(model -> model.status() == ModelStatus.CURRENT)
        .filter(model -> model.inputsHash().equals(set.hash()))
        .map(Refitting.Unchanged::new);
  }

  private Optional<RegistryModel> keep(
      Actor actor, TrainingSet set, String counts, Fitted fitted, Instant readAt) {
    String hash = set.hash();
    return tenancy.as(
        actor,
        () -> {
          rows.lock(actor.clinic());
          if (!training.counts().equals(counts)
              && !training.of(set.stratum(), text()).hash().equals(hash)) {
            return Optional.empty();
          }
          int version = rows.latest(set.stratum()).map(Row::version).orElse(0) + 1;
          var row =
              new Row(
                  ModelId.fresh(),
                  set.stratum(),
                  version,
                  set.people(),
                  set.readings(),
                  hash,
                  RegistryFit.FORMULA,
                  text(),
                  readAt,
                  Instants.now(clock),
                  actor.name(),
                  fitted,
                  Row.Since.NOTHING);
          rows.insert(row, set.patients());
          audit.write(
              actor,
              "model.fitted",
              row.id(),
              "%s, version %d, %d people, %d readings, inputs %s"
                  .formatted(
                      set.stratum().words(),
                      version,
                      set.people(),
                      set.readings(),
                      hash.substring(0, 12)));
          return Optional.of(kept(row).model());
        });
  }

  private KeptModel kept(Row row) {
    return row.kept(text(), RegistryFit.FORMULA);
  }

  private int text() {
    return consents.text(Scope.REGISTRY).version();
  }
}
