package exolog.core.consultation;

import exolog.core.id.ForecastId;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision sheet about to be handed out.
 *
 * @param forecast the frozen forecast printed on it; empty where none could be asked
 * @param pdf the paper, byte for byte
 * @param onceKey comes with the form: the same again hands out nothing more
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file: never compared, passed on once
public record SheetOffered(Optional<ForecastId> forecast, byte[] pdf, UUID onceKey) {}
