package exolog.core.id;

import java.util.UUID;

/** Identifies one certificate of analysis. */
public record CertificateId(UUID value) implements Id {
  public static CertificateId fresh() {
    return new CertificateId(TimeOrdered.next());
  }

  public static CertificateId of(String text) {
    return new CertificateId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
