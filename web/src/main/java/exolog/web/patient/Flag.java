package exolog.web.patient;

/**
 * One thing to see first.
 *
 * @param look {@code donot} or {@code caution}
 * @param why may be empty
 */
public record Flag(String look, String sentence, String why) {}
