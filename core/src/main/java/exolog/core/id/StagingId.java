package exolog.core.id;

import java.util.UUID;

/** Identifies one staging of a patient. */
public record StagingId(UUID value) implements Id {
  public static StagingId fresh() {
    return new StagingId(TimeOrdered.next());
  }

  public static StagingId of(String text) {
    return new StagingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
