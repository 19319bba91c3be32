package exolog.core.id;

import java.util.UUID;

/** Identifies one vial in one clinic. */
public record VialId(UUID value) implements Id {
  public static VialId fresh() {
    return new VialId(TimeOrdered.next());
  }

  public static VialId of(String text) {
    return new VialId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
