package exolog.core.audit;

import java.time.Instant;

/**
 * One row of {@link Decisions}.
 *
 * @param cause on whose account; decisions of different causes never touch each other
 * @param placed or lifted again
 */
public record Decision(
    int seq, Instant at, String cause, boolean placed, String reason, String decidedBy) {}
