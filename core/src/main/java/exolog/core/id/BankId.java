package exolog.core.id;

import java.util.UUID;

/** Identifies one cell bank. */
public record BankId(UUID value) implements Id {
  public static BankId fresh() {
    return new BankId(TimeOrdered.next());
  }

  public static BankId of(String text) {
    return new BankId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
