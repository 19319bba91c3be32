package exolog.core.forecast;

import exolog.core.evidence.Concern;
import exolog.core.evidence.Measure;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import org.jspecify.annotations.Nullable;

/**
 * A checked question; {@link Asked} makes one out of what a person typed.
 *
 * @param route how it reaches the tissue: as asked, else the concern's default
 * @param costPerSession in the clinic's currency; null when not given
 * @param stopBelow the chance under which the patient would rather stop
 */
public record ForecastQuestion(
    Concern concern,
    Measure measure,
    double baseline,
    int sessions,
    double intervalWeeks,
    ProductSource product,
    int horizonWeeks,
    Route route,
    @Nullable Integer age,
    @Nullable String sex,
    @Nullable String severity,
    @Nullable Integer adherencePercent,
    boolean lowConfidence,
    boolean approximations,
    @Nullable Double costPerSession,
    double stopBelow,
    long seed) {}
