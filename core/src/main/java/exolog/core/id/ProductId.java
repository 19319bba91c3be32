package exolog.core.id;

import java.util.UUID;

/** Identifies one product of the shared catalogue. */
public record ProductId(UUID value) implements Id {
  public static ProductId fresh() {
    return new ProductId(TimeOrdered.next());
  }

  public static ProductId of(String text) {
    return new ProductId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
