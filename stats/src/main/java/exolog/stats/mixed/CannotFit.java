package exolog.stats.mixed;

/** Why no model can be fitted, as a sentence that names the field, the value and the remedy. */
public record CannotFit(String reason) implements Fitting {}
