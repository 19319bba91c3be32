package exolog.core.id;

import java.util.UUID;

/** Identifies one session of a course. */
public record SessionId(UUID value) implements Id {
  public static SessionId fresh() {
    return new SessionId(TimeOrdered.next());
  }

  public static SessionId of(String text) {
    return new SessionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
