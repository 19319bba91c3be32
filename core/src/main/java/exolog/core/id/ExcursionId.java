package exolog.core.id;

import java.util.UUID;

/** Identifies one time a place was too warm or too cold. */
public record ExcursionId(UUID value) implements Id {
  public static ExcursionId fresh() {
    return new ExcursionId(TimeOrdered.next());
  }

  public static ExcursionId of(String text) {
    return new ExcursionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
