package exolog.core.forecast;

import java.util.List;
import java.util.Optional;

/** What stands under a frozen forecast whose model was marked stale later. */
final class FrozenNote {
  private FrozenNote() {}

  /**
   * @param why the marks, as the database keeps them
   */
  static Optional<String> of(List<String> why) {
    if (why.isEmpty()) {
      return Optional.empty();
    }
    boolean left = why.contains("CONSENT_ENDED");
    boolean corrected = why.contains("READING_CORRECTED");
    String used =
        left && corrected
            ? "data of people who have since withdrawn, and a reading that has since been corrected"
            : left
                ? "data of people who have since withdrawn"
                : "a reading that has since been corrected";
    return Optional.of("Its model used %s; the numbers stand as they were shown.".formatted(used));
  }
}
