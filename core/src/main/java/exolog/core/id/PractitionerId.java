package exolog.core.id;

import java.util.UUID;

/** Identifies one person who treats. */
public record PractitionerId(UUID value) implements Id {
  public static PractitionerId fresh() {
    return new PractitionerId(TimeOrdered.next());
  }

  public static PractitionerId of(String text) {
    return new PractitionerId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
