package exolog.core.id;

import java.util.UUID;

/** Identifies one preparation: a single run of collection, separation and formulation. */
public record PreparationId(UUID value) implements Id {
  public static PreparationId fresh() {
    return new PreparationId(TimeOrdered.next());
  }

  public static PreparationId of(String text) {
    return new PreparationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
