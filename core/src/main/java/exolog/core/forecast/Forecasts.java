package exolog.core.forecast;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.answer.Page;
import exolog.core.audit.Audit;
import exolog.core.course.Courses;
import exolog.core.id.ConsultationId;
import exolog.core.id.ForecastId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.Outcomes;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import exolog.stats.score.ForecastScore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forecasts of a clinic as they were shown, and how often they were right. */
public final class Forecasts {
  private static final int PAGE = 20;
  private static final int MOST_SCORES = 20_000;

  private final ForecastRows rows;
  private final ScoreRows scores;
  private final Courses courses;
  private final Outcomes outcomes;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Forecasts(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Courses courses,
      Outcomes outcomes) {
    this.rows = new ForecastRows(jdbc);
    this.scores = new ScoreRows(jdbc);
    this.courses = courses;
    this.outcomes = outcomes;
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a forecast as shown, before the first session. Another plan of the same consultation
   * supersedes the standing one; the same again finds what stands.
   *
   * @param baseline the reading whose value the question starts from
   */
  public Answer<FrozenForecast> freeze(
      Actor actor,
      ConsultationId consultation,
      MeasurementId baseline,
      ForecastQuestion question,
      ForecastAnswer answer) {
    return tenancy.as(
        actor,
        () -> {
          rows.lock(consultation);
          Optional<Measurement> reading = outcomes.find(actor, baseline);
          Checks checks = check(actor, consultation, baseline, reading, question, answer);
          if (!checks.passed() || reading.isEmpty()) {
            return Answer.refused(checks.refusals());
          }
          Optional<FrozenForecast> standing = rows.standing(consultation);
          return standing
              .filter(
                  frozen -> frozen.answer().equals(answer) && frozen.baseline().equals(baseline))
              .map(Answer::given)
              .orElseGet(() ->
                  Answer.given(
                      write(actor, consultation, reading.get(), question, answer, standing)));
        });
  }

  public Optional<FrozenForecast> find(Actor actor, ForecastId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** The forecast that stands for a consultation. */
  public Optional<FrozenForecast> of(Actor actor, ConsultationId consultation) {
    return tenancy.as(actor, () -> rows.standing(consultation));
  }

  /** What has happened since to the model behind a frozen forecast; its numbers stand. */
  public Optional<String> note(Actor actor, ForecastId id) {
    return tenancy.as(actor, () -> FrozenNote.of(rows.since(id)));
  }

  /** All that were shown to a patient, superseded ones too, newest first. */
  public Page<FrozenForecast> of(Actor actor, PatientId patient, Optional<ForecastId> before) {
    return tenancy.as(
        actor,
        () -> {
          var found = rows.of(patient, before.map(ForecastId::value).orElse(null), PAGE + 1);
          return found.size() <= PAGE
              ? new Page<>(found, Optional.empty())
              : new Page<>(
                  found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).id().toString()));
        });
  }

  /** Holds a reading against the standing forecast of its course; twice gives one score. */
  public Scoring score(Actor actor, MeasurementId measurement) {
    return tenancy.as(
        actor,
        () -> {
          Scoring scoring = new Holding(rows, courses, outcomes).against(actor, measurement);
          if (scoring instanceof Scoring.Scored scored
              && scores.insert(scored, Instants.now(clock))) {
            audit.write(
                actor,
                "forecast.scored",
                scored.forecast(),
                "reading " + measurement + ", CRPS " + scored.score().crps());
          }
          return scoring;
        });
  }

  /** The score that a reading already has. */
  public Optional<Scoring.Scored> scoreOf(Actor actor, MeasurementId measurement) {
    return tenancy.as(actor, () -> scores.of(measurement));
  }

  /** How often the forecasts of one measure were right in this clinic. */
  public TrackRecord trackRecord(Actor actor, String measure) {
    return tenancy.as(
        actor,
        () -> {
          List<ForecastScore> latest =
              scores.latest(measure, MOST_SCORES).stream().map(Scoring.Scored::score).toList();
          return TrackRecord.of(measure, rows.standing(measure), latest, Instants.now(clock));
        });
  }

  private Checks check(
      Actor actor,
      ConsultationId consultation,
      MeasurementId baseline,
      Optional<Measurement> reading,
      ForecastQuestion question,
      ForecastAnswer answer) {
    boolean fits =
        reading
            .filter(r -> r.measure().equals(question.measure()) && r.value() == question.baseline())
            .isPresent();
    boolean begun =
        courses.of(actor, consultation).filter(course -> course.sessionsHeld() > 0).isPresent();
    return new Checks()
        .require(
            reading.isPresent(),
            "forecast.baseline.unknown",
            "baseline",
            baseline,
            "There is no reading " + baseline + " in this clinic. Record the baseline first.")
        .require(
            reading.isEmpty() || fits,
            "forecast.baseline.other",
            "baseline",
            question.baseline(),
            "The forecast starts from %s %s, but the reading does not say so. Ask again from the reading."
                .formatted(Typed.plain(question.baseline()), question.measure().unit()))
        .require(
            answer.measure().equals(question.measure().key()),
            "forecast.answer.other",
            "measure",
            answer.measure(),
            "The answer is about another measure than the question. Ask again.")
        .require(
            !begun,
            "forecast.begun",
            "consultation",
            consultation,
            "The first session has been held: a forecast made now would know the future. The one shown before it stands.");
  }

  private FrozenForecast write(
      Actor actor,
      ConsultationId consultation,
      Measurement baseline,
      ForecastQuestion question,
      ForecastAnswer answer,
      Optional<FrozenForecast> standing) {
    var frozen =
        new FrozenForecast(
            ForecastId.fresh(),
            baseline.patient(),
            consultation,
            baseline.id(),
            answer,
            Instants.now(clock),
            actor.name(),
            standing.map(FrozenForecast::id));
    rows.insert(frozen, ForecastJson.writeQuestion(question));
    audit.write(actor, "forecast.frozen", frozen.id(), "patient " + baseline.patient());
    return frozen;
  }
}
