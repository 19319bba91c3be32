package exolog.core.consultation;

import java.time.Instant;

/** What a named person signed against a rule that allows it. */
public record SignedOverride(String reason, Instant at, String signedBy) {}
