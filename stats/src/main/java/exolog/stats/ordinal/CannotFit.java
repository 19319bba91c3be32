package exolog.stats.ordinal;

/** Why the rows carry no such model, as a sentence that names the column or category. */
public record CannotFit(String reason) implements OrdinalFitting, Preparing {}
