package exolog.core.id;

import java.util.UUID;

/** Identifies one room of a clinic. */
public record RoomId(UUID value) implements Id {
  public static RoomId fresh() {
    return new RoomId(TimeOrdered.next());
  }

  public static RoomId of(String text) {
    return new RoomId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
