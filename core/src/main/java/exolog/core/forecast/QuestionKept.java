package exolog.core.forecast;

import org.jspecify.annotations.Nullable;

/** A question as keys and numbers, to be kept beside its answer. */
record QuestionKept(
    String concern,
    String measure,
    double baseline,
    int sessions,
    double intervalWeeks,
    String product,
    int horizonWeeks,
    String route,
    @Nullable Integer age,
    @Nullable String sex,
    @Nullable String severity,
    @Nullable Integer adherencePercent,
    boolean lowConfidence,
    boolean approximations,
    @Nullable Double costPerSession,
    double stopBelow,
    long seed) {
  static QuestionKept of(ForecastQuestion q) {
    return new QuestionKept(
        q.concern().key(),
        q.measure().key(),
        q.baseline(),
        q.sessions(),
        q.intervalWeeks(),
        q.product().key(),
        q.horizonWeeks(),
        q.route().key(),
        q.age(),
        q.sex(),
        q.severity(),
        q.adherencePercent(),
        q.lowConfidence(),
        q.approximations(),
        q.costPerSession(),
        q.stopBelow(),
        q.seed());
  }
}
