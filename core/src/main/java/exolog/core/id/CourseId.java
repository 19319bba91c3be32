package exolog.core.id;

import java.util.UUID;

/** Identifies one course of treatment. */
public record CourseId(UUID value) implements Id {
  public static CourseId fresh() {
    return new CourseId(TimeOrdered.next());
  }

  public static CourseId of(String text) {
    return new CourseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
