package exolog.core.safety;

import exolog.core.id.AccountId;
import java.time.Instant;

/** One act of a recall. */
public record RecallEvent(
    int seq, Instant at, RecallState state, String decidedBy, AccountId account, String note) {}
