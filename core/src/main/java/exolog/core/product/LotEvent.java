package exolog.core.product;

import java.time.Instant;

/** One decision about a lot. */
public record LotEvent(int seq, Instant at, LotStatus status, String reason, String decidedBy) {}
