package exolog.core.forecast;

import exolog.core.evidence.Better;
import exolog.core.evidence.Body;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.EvidenceQuestion;
import exolog.core.forecast.ForecastAnswer.Abstained;
import exolog.core.forecast.ForecastAnswer.EvidenceShown;
import exolog.core.forecast.ForecastAnswer.Noticeable;
import exolog.core.forecast.ForecastAnswer.PlanAsked;
import exolog.core.forecast.registry.Stratum;
import exolog.stats.response.Kinetics;
import exolog.stats.response.SessionPlan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question from published evidence and, where one may speak, a registry's model: the pure
 * front door of this package. Same question, evidence, model and seed, same bytes.
 */
public final class Forecaster {
  /** Changes with every change of a formula or rule; frozen forecasts keep theirs. */
  public static final String MODEL_VERSION = "evidence-2";

  private final Evidence evidence;
  private final Askable askable;
  private final String dataTime;
  private final String hash;

  private Forecaster(Evidence evidence) {
    this.evidence = evidence;
    this.askable = Askable.of(evidence);
    this.dataTime = RuleFile.rows("data-time.csv").getFirst().text("value");
    this.hash = EvidenceHash.ofClassPath();
  }

  public static Forecaster of(Evidence evidence) {
    return new Forecaster(evidence);
  }

  public Askable askable() {
    return askable;
  }

  /** The pairs of rates a registry model is fitted at; empty where the measure is not forecast. */
  public List<Kinetics> registryRates(Stratum stratum) {
    return askable
        .topic(stratum.concern(), stratum.measure())
        .map(topic -> RateGrid.ofRegistry(topic.tissue()))
        .orElse(List.of());
  }

  /** From published evidence alone. */
  public ForecastAnswer answer(ForecastQuestion question) {
    return answer(question, RegistryView.none());
  }

  /** From published evidence and, where a model may speak, the clinic's own courses. */
  public ForecastAnswer answer(ForecastQuestion question, RegistryView view) {
    Body body =
        evidence.body(
            EvidenceQuestion.about(question.measure(), question.concern())
                .withLowConfidence(question.lowConfidence())
                .withApproximations(question.approximations()));
    var noise =
        ReadingNoise.of(evidence.smallestDetectable(question.measure(), question.baseline()));
    var pool = Pool.of(question, body);
    var people = PeopleSpread.of(body, question.measure().unit(), noise);
    var missing = new Missing(question, pool, body);
    if (pool.pooled().isEmpty() || !pool.anyway(question.route()).isKnown() || people.isEmpty()) {
      return abstain(question, pool, missing.abstained(people.isEmpty(), view), view);
    }
    return forecast(question, pool, people.get(), noise, view);
  }

  private ForecastAnswer forecast(
      ForecastQuestion question,
      Pool pool,
      PeopleSpread people,
      ReadingNoise noise,
      RegistryView view) {
    String tissue = askable.topic(question.concern(), question.measure()).orElseThrow().tissue();
    Anyway anyway = pool.anyway(question.route());
    var beliefs = new Beliefs(pool, anyway, people, noise);
    var published = new Expected(beliefs.at(RateGrid.of(tissue)));
    Optional<Contributions> joined =
        view.model().map(kept -> new Contributions(question, view, kept, published, beliefs::at));
    Expected expected = joined.map(Contributions::joined).orElse(published);
    var plan = new SessionPlan(question.sessions(), question.intervalWeeks());
    Noticeable noticeable = noticeable(question);
    var courses = new Courses(expected, plan, question.horizonWeeks(), question.measure().better());
    var weeks = courses.weeks(noticeable);
    var shown = new Shown(question, pool);
    return new ForecastAnswer(
        question.concern().key(),
        question.measure().key(),
        question.measure().label(),
        question.measure().unit(),
        question.measure().better().key(),
        question.baseline(),
        planAsked(question),
        Sentences.lead(question, weeks.getLast(), anyway.words(), noticeable),
        shown.comparator(anyway),
        pool.widening(),
        noticeable,
        weeks,
        courses.peers(question.seed()),
        new Stopping(question, expected, noticeable).advice(),
        new EvidenceShown(
            shown.pooled(), pool.notPooled(), shown.effect(weeks.getLast(), anyway.words(), view)),
        view.comparable(),
        null,
        new Assumptions(question, pool, people, noise, beliefs.tauScale(), tissue, view)
            .sentences(),
        view.model()
            .map(kept -> MODEL_VERSION + "+" + kept.model().formula())
            .orElse(MODEL_VERSION),
        dataTime,
        hash,
        question.seed(),
        joined.map(Contributions::shown).orElseGet(() -> silent(view)));
  }

  /** Courses that are counted but do not enter; null where there is nothing to say of them. */
  private static @Nullable RegistryShown silent(RegistryView view) {
    String unused = view.whom().unused();
    return view.isEmpty() && unused == null
        ? null
        : new RegistryShown(null, view.peopleLikeYou(), List.of(), view.notes(), unused);
  }

  private ForecastAnswer abstain(
      ForecastQuestion question, Pool pool, Abstained why, RegistryView view) {
    var shown = new Shown(question, pool);
    Anyway anyway = pool.anyway(question.route());
    return new ForecastAnswer(
        question.concern().key(),
        question.measure().key(),
        question.measure().label(),
        question.measure().unit(),
        question.measure().better().key(),
        question.baseline(),
        planAsked(question),
        "No forecast is given: " + why.reason(),
        anyway.isKnown() ? shown.comparator(anyway) : null,
        pool.widening(),
        noticeable(question),
        List.of(),
        List.of(),
        null,
        new EvidenceShown(List.of(), pool.allAsNotPooled(), null),
        view.comparable(),
        why,
        List.of(Assumptions.abstaining(view)),
        MODEL_VERSION,
        dataTime,
        hash,
        question.seed(),
        silent(view));
  }

  private static PlanAsked planAsked(ForecastQuestion question) {
    return new PlanAsked(
        question.sessions(),
        question.intervalWeeks(),
        question.product().key(),
        question.route().key(),
        question.horizonWeeks(),
        question.costPerSession());
  }

  private Noticeable noticeable(ForecastQuestion question) {
    var smallest = evidence.smallestDetectable(question.measure(), question.baseline());
    var important = evidence.importantChange(question.measure());
    boolean directed = question.measure().better() != Better.NEITHER;
    return new Noticeable(
        rounded(smallest.change()),
        rounded(smallest.low()),
        rounded(smallest.high()),
        smallest.basis(),
        directed ? rounded(important.change()) : null,
        important.basis());
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Rounded.six(value);
  }
}
