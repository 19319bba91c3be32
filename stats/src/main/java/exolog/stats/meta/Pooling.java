package exolog.stats.meta;

/** What came of pooling: a number with its uncertainty, or why there is none. */
public sealed interface Pooling permits Pooled, CannotPool {}
