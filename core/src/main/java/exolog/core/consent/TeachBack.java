package exolog.core.consent;

/**
 * A question the patient answers in their own words, so that it shows whether the text was
 * understood.
 *
 * @param listenFor what an answer that shows it would hold; for the one who explains
 */
public record TeachBack(String key, String sentence, String listenFor) {}
