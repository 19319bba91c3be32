package exolog.core.id;

import java.util.UUID;

/** Identifies one place where vials stand. */
public record PlaceId(UUID value) implements Id {
  public static PlaceId fresh() {
    return new PlaceId(TimeOrdered.next());
  }

  public static PlaceId of(String text) {
    return new PlaceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
