package exolog.core.custody;

import java.time.Instant;

/** A clinic's own decision to hold a lot, or to lift its hold. */
public record LotHold(int seq, Instant at, boolean placed, String reason, String decidedBy) {}
