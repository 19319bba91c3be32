package exolog.core.consultation;

import java.time.Instant;

/** A warning that somebody has read. */
public record Acknowledgement(Instant at, String by) {}
