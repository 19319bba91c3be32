package exolog.core.id;

import java.util.UUID;

/** Identifies one cargo profile of a lot. */
public record CargoProfileId(UUID value) implements Id {
  public static CargoProfileId fresh() {
    return new CargoProfileId(TimeOrdered.next());
  }

  public static CargoProfileId of(String text) {
    return new CargoProfileId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
