package exolog.core.id;

import java.util.UUID;

/** Identifies one patient of one clinic. */
public record PatientId(UUID value) implements Id {
  public static PatientId fresh() {
    return new PatientId(TimeOrdered.next());
  }

  public static PatientId of(String text) {
    return new PatientId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
