package exolog.stats.ordinal;

/** What came of fitting: a model with its doubts, or why there is none. */
public sealed interface OrdinalFitting permits OrdinalFit, CannotFit {}
