package exolog.core.course;

import java.time.LocalDate;

/** One instruction that is handed out after a session, in one version of its words. */
public record Aftercare(
    String key, int version, LocalDate validFrom, String words, String source) {}
