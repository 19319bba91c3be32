package exolog.core.course;

/** Something that may be seen at once after a session. */
public record Reaction(String key, String words, String source) {}
