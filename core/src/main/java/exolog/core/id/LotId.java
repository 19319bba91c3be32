package exolog.core.id;

import java.util.UUID;

/** Identifies one lot of a product. */
public record LotId(UUID value) implements Id {
  public static LotId fresh() {
    return new LotId(TimeOrdered.next());
  }

  public static LotId of(String text) {
    return new LotId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
