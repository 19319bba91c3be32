package exolog.core.id;

import java.util.UUID;

/** Identifies one signed override of a screening rule. */
public record OverrideId(UUID value) implements Id {
  public static OverrideId fresh() {
    return new OverrideId(TimeOrdered.next());
  }

  public static OverrideId of(String text) {
    return new OverrideId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
