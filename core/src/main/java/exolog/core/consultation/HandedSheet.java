package exolog.core.consultation;

import exolog.core.id.ForecastId;
import exolog.core.id.SheetId;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision sheet that a patient took home.
 *
 * @param forecast the frozen forecast printed on it
 * @param ofThisPlan false once another plan was entered after it
 */
public record HandedSheet(
    SheetId id,
    Instant at,
    String handedBy,
    Optional<ForecastId> forecast,
    boolean ofThisPlan,
    String sha256) {}
