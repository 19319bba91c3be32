package exolog.core.id;

import java.util.UUID;

/** Identifies one consultation. */
public record ConsultationId(UUID value) implements Id {
  public static ConsultationId fresh() {
    return new ConsultationId(TimeOrdered.next());
  }

  public static ConsultationId of(String text) {
    return new ConsultationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
