package exolog.stats.mixed;

/** What came of fitting: a model, possibly a simpler one than asked, or why there is none. */
public sealed interface Fitting permits Fit, CannotFit {}
