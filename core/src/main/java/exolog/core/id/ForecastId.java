package exolog.core.id;

import java.util.UUID;

/** Identifies one frozen forecast. */
public record ForecastId(UUID value) implements Id {
  public static ForecastId fresh() {
    return new ForecastId(TimeOrdered.next());
  }

  public static ForecastId of(String text) {
    return new ForecastId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
