package exolog.core.id;

import java.util.UUID;

/** Identifies one recall, or one exercise of one, in one clinic. */
public record RecallId(UUID value) implements Id {
  public static RecallId fresh() {
    return new RecallId(TimeOrdered.next());
  }

  public static RecallId of(String text) {
    return new RecallId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
