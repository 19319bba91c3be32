package exolog.stats.meta;

/** Why the studies cannot be pooled, as a sentence that names the study and the value. */
public record CannotPool(String reason) implements Pooling {}
