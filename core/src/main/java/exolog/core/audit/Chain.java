package exolog.core.audit;

import exolog.core.id.ClinicId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The link between two entries: SHA-256 over the hash before and the entry's canonical text. */
final class Chain {
  /** What the first entry points back to. */
  static final String START = "00".repeat(32);

  private Chain() {}

  /** Hashes are hexadecimal text here, bytes in the database. */
  static String link(String previous, ClinicId clinic, Entry entry) {
    MessageDigest sha256 = sha256();
    sha256.update(HexFormat.of().parseHex(previous));
    byte[] text = canonical(clinic, entry).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256.digest(text));
  }

  /** Every field with its length before it, so that no two entries share one text. */
  private static String canonical(ClinicId clinic, Entry entry) {
    StringBuilder text = new StringBuilder(256);
    append(text, clinic.toString());
    append(text, Long.toString(entry.seq()));
    append(text, entry.at().toString());
    append(text, entry.account().map(Object::toString).orElse(""));
    append(text, entry.actorName());
    append(text, entry.action());
    append(text, entry.subjectKind());
    append(text, entry.subjectId().toString());
    append(text, entry.detail());
    append(text, entry.why());
    return text.toString();
  }

  private static void append(StringBuilder text, String field) {
    text.append(field.length()).append(':').append(field).append('\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
