package exolog.core.audit;

import exolog.core.id.ClinicId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The link between two entries: SHA-256 over the hash before and the entry's canonical text. Every
 * field has its length before it, so that no two entries share one text. The database makes the
 * same link in {@code exolog_audit_append}, where the number is known; here it is made again.
 */
final class Chain {
  private Chain() {}

  /** What the first entry of a strand points back to: no entry can change its strand unseen. */
  static String start(int strand) {
    return "00".repeat(31) + HexFormat.of().toHexDigits((byte) strand);
  }

  /** Hashes are hexadecimal text here, bytes in the database. */
  static String link(String previous, ClinicId clinic, Entry entry) {
    MessageDigest sha256 = sha256();
    sha256.update(HexFormat.of().parseHex(previous));
    String text = beforeSeq(clinic) + field(Long.toString(entry.seq())) + afterSeq(entry);
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String beforeSeq(ClinicId clinic) {
    return field(clinic.toString());
  }

  static String afterSeq(Entry entry) {
    return field(entry.at().toString())
        + field(entry.account().map(Object::toString).orElse(""))
        + field(entry.actorName())
        + field(entry.action())
        + field(entry.subjectKind())
        + field(entry.subjectId().toString())
        + field(entry.detail())
        + field(entry.why());
  }

  /** One hash for a rope of several strands; a lone strand's own. */
  static String together(List<String> heads) {
    if (heads.size() == 1) {
      return heads.getFirst();
    }
    MessageDigest sha256 = sha256();
    heads.forEach(head -> sha256.update(HexFormat.of().parseHex(head)));
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static String field(String text) {
    return text.length() + ":" + text + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
