package exolog.core.custody;

import exolog.core.id.ClinicId;
import exolog.core.id.VialId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The link between two lines of a vial's ledger: SHA-256 over the hash before and the line's
 * canonical text. One chain a vial, so that draws from different vials never wait for each other.
 */
final class LedgerChain {
  private LedgerChain() {}

  /** The same line with its link to {@code previous}. */
  static VialEntry linked(String previous, ClinicId clinic, VialId vial, VialEntry entry) {
    return new VialEntry(
        entry.seq(),
        entry.at(),
        entry.kind(),
        entry.volume(),
        entry.left(),
        entry.place(),
        entry.enteredBy(),
        entry.reason(),
        entry.cause(),
        link(previous, clinic, vial, entry));
  }

  static String link(String previous, ClinicId clinic, VialId vial, VialEntry entry) {
    MessageDigest sha256 = sha256();
    sha256.update(HexFormat.of().parseHex(previous));
    field(sha256, clinic.toString());
    field(sha256, vial.toString());
    field(sha256, Integer.toString(entry.seq()));
    field(sha256, Long.toString(micros(entry.at())));
    field(sha256, entry.kind().name());
    field(sha256, Integer.toString(entry.volume().value()));
    field(sha256, Integer.toString(entry.left().value()));
    field(sha256, entry.place().map(Object::toString).orElse(""));
    field(sha256, entry.enteredBy());
    field(sha256, entry.reason());
    // Lines from before holds had causes keep the hash they were written with.
    entry.cause().ifPresent(cause -> field(sha256, cause.text()));
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** With its length in bytes before it, so that no two lines share one text. */
  private static void field(MessageDigest sha256, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha256.update(bytes);
    sha256.update((byte) '\n');
  }

  /** What PostgreSQL keeps of an instant. */
  private static long micros(Instant at) {
    return Math.addExact(
        Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
