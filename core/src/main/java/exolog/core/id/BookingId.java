package exolog.core.id;

import java.util.UUID;

/** Identifies one booking of the calendar. */
public record BookingId(UUID value) implements Id {
  public static BookingId fresh() {
    return new BookingId(TimeOrdered.next());
  }

  public static BookingId of(String text) {
    return new BookingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
