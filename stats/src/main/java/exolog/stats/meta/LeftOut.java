package exolog.stats.meta;

/** What the others say when this study is left out. */
public record LeftOut(String label, Pooling others) {}
