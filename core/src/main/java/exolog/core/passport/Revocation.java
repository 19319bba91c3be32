package exolog.core.passport;

import java.time.Instant;

/** A decision to take a passport from the public, or to give it back. */
public record Revocation(int seq, Instant at, boolean revoked, String reason, String decidedBy) {}
