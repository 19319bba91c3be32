package exolog.core.id;

import java.util.UUID;

/** Identifies one donor, by an opaque code. */
public record DonorId(UUID value) implements Id {
  public static DonorId fresh() {
    return new DonorId(TimeOrdered.next());
  }

  public static DonorId of(String text) {
    return new DonorId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
