package exolog.core.forecast;

import exolog.core.id.ConsultationId;
import exolog.core.id.ForecastId;
import exolog.core.id.MeasurementId;
import exolog.core.id.PatientId;
import java.time.Instant;
import java.util.Optional;

/**
 * A forecast as it was shown, to be scored when the outcome arrives.
 *
 * @param baseline the reading it starts from
 * @param supersedes the forecast of an earlier plan
 */
public record FrozenForecast(
    ForecastId id,
    PatientId patient,
    ConsultationId consultation,
    MeasurementId baseline,
    ForecastAnswer answer,
    Instant frozenAt,
    String frozenBy,
    Optional<ForecastId> supersedes) {}
