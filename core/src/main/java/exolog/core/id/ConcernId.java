package exolog.core.id;

import java.util.UUID;

/** Identifies one concern of one patient. */
public record ConcernId(UUID value) implements Id {
  public static ConcernId fresh() {
    return new ConcernId(TimeOrdered.next());
  }

  public static ConcernId of(String text) {
    return new ConcernId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
