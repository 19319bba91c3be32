package exolog.core.consultation;

/**
 * One question asked before treatment.
 *
 * @param key such as {@code pregnancy}
 * @param advice what a "yes" means
 */
public record ScreeningQuestion(
    String key, String sentence, Action action, String advice, String source) {
  /** What a "yes" does. */
  public enum Action {
    BLOCK,
    WARN
  }
}
