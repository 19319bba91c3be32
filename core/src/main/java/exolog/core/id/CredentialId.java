package exolog.core.id;

import java.util.UUID;

/** Identifies one licence or training certificate of a practitioner. */
public record CredentialId(UUID value) implements Id {
  public static CredentialId fresh() {
    return new CredentialId(TimeOrdered.next());
  }

  public static CredentialId of(String text) {
    return new CredentialId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
