package exolog.core.id;

import java.util.UUID;

/** Identifies one file of a particle tracker. */
public record NtaFileId(UUID value) implements Id {
  public static NtaFileId fresh() {
    return new NtaFileId(TimeOrdered.next());
  }

  public static NtaFileId of(String text) {
    return new NtaFileId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
