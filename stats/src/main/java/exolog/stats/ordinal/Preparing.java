package exolog.stats.ordinal;

/** What came of looking through a design before any fit. */
sealed interface Preparing permits Prepared, CannotFit {}
