package exolog.stats.meta;

/**
 * One study's estimate on whatever scale the caller pools, with its sampling variance (that scale
 * squared). Deliberately unchecked: a table of studies comes from a person, so {@link MetaAnalysis}
 * answers a bad number with a sentence that names the study.
 */
public record StudyEffect(String label, double estimate, double variance) {}
