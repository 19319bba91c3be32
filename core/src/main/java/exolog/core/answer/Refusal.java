package exolog.core.answer;

/**
 * Why an input was not taken.
 *
 * @param key the sentence's key in the message catalogue, such as {@code patient.birthDate.future}
 * @param field the field as the form names it
 * @param value what was entered, as entered
 * @param sentence what was expected and what to do, in plain English
 */
public record Refusal(String key, String field, String value, String sentence) {}
