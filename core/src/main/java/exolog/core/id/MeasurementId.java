package exolog.core.id;

import java.util.UUID;

/** Identifies one measurement. */
public record MeasurementId(UUID value) implements Id {
  public static MeasurementId fresh() {
    return new MeasurementId(TimeOrdered.next());
  }

  public static MeasurementId of(String text) {
    return new MeasurementId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
