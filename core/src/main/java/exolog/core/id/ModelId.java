package exolog.core.id;

import java.util.UUID;

/** Identifies one version of one fitted model. */
public record ModelId(UUID value) implements Id {
  public static ModelId fresh() {
    return new ModelId(TimeOrdered.next());
  }

  public static ModelId of(String text) {
    return new ModelId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
