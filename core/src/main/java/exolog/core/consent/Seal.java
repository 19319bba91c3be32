package exolog.core.consent;

import exolog.core.id.ProductId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The seal of a signature: SHA-256 over who signed which text for what, when and how. It stands in
 * the chained log too, so that a row changed later no longer fits either.
 */
final class Seal {
  private Seal() {}

  /**
   * @param row a signed row
   * @param textHash of the text that was signed
   */
  static String of(Consent row, String textHash, Signing signing) {
    return of(row, textHash, signing.manner(), signing.drawn().map(Strokes::written).orElse(""));
  }

  static String of(Consent row, String textHash, Signing.Manner manner, String strokes) {
    return of(
        String.join(
            "\n",
            "exolog consent 1",
            row.id().toString(),
            row.patient().toString(),
            row.about().scope().name(),
            row.about().product().map(ProductId::toString).orElse("-"),
            row.about().route().map(Enum::name).orElse("-"),
            row.textVersion() + " " + row.language() + " " + textHash,
            row.at().toString(),
            manner.name(),
            row.signedAs().orElseThrow(),
            strokes));
  }

  /** SHA-256 of a text in UTF-8, hexadecimal. */
  static String of(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
