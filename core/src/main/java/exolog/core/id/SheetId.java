package exolog.core.id;

import java.util.UUID;

/** Identifies one decision sheet as handed to a patient. */
public record SheetId(UUID value) implements Id {
  public static SheetId fresh() {
    return new SheetId(TimeOrdered.next());
  }

  public static SheetId of(String text) {
    return new SheetId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
