package exolog.core.patient;

import java.time.Instant;

/** One version of a person: what was known, who wrote it, when and why. */
public record PersonVersion(
    int version, Person person, Instant recordedAt, String recordedBy, String reason) {}
