package exolog.core.id;

import java.util.UUID;

/** Identifies one clinic: the tenant. */
public record ClinicId(UUID value) implements Id {
  public static ClinicId fresh() {
    return new ClinicId(TimeOrdered.next());
  }

  public static ClinicId of(String text) {
    return new ClinicId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
