package exolog.core.id;

import java.util.UUID;

/** Identifies one login. */
public record AccountId(UUID value) implements Id {
  public static AccountId fresh() {
    return new AccountId(TimeOrdered.next());
  }

  public static AccountId of(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
