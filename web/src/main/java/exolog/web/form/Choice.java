package exolog.web.form;

/** One of a list to choose from: what is kept, and what is read. */
public record Choice(String key, String word) {}
