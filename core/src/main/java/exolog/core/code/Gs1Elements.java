package exolog.core.code;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * GS1 elements by application identifier, in the order read.
 *
 * @param texts as they stand in the code
 * @param days what the dates among them mean; one that is no date is missing here
 */
public record Gs1Elements(Map<String, String> texts, Map<String, LocalDate> days) {
  public Gs1Elements {
    texts = Parts.inOrder(texts);
    days = Map.copyOf(days);
  }

  /** What stands under an identifier, such as {@code "10"} for the lot. */
  public Optional<String> text(String identifier) {
    return Optional.ofNullable(texts.get(identifier));
  }

  public Optional<LocalDate> day(String identifier) {
    return Optional.ofNullable(days.get(identifier));
  }
}
