package exolog.core.id;

import java.util.UUID;

/** Identifies one consent row. */
public record ConsentId(UUID value) implements Id {
  public static ConsentId fresh() {
    return new ConsentId(TimeOrdered.next());
  }

  public static ConsentId of(String text) {
    return new ConsentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
