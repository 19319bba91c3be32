package exolog.core.custody;

import exolog.core.answer.Answer;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a GS1 element string on a vial says (GS1 General Specifications, section 3).
 *
 * @param gtin AI 01, fourteen digits
 * @param lot AI 10
 * @param madeOn AI 11
 * @param expiresOn AI 17; day 00 means the last of the month
 * @param serial AI 21
 */
public record Gs1(
    Optional<String> gtin,
    Optional<String> lot,
    Optional<LocalDate> madeOn,
    Optional<LocalDate> expiresOn,
    Optional<String> serial) {
  /**
   * Reads what a scanner types: symbology prefix, leading FNC1, line ends and (01) are tolerated.
   */
  public static Answer<Gs1> read(String typed) {
    return new Gs1Reader(typed).read();
  }

  /** Whether the text begins like an element string, so that its errors are told as such. */
  static boolean looksLikeOne(String typed) {
    String text = typed.strip();
    return text.startsWith("]")
        || text.startsWith("(")
        || text.startsWith("\u001d")
        || text.matches("01\\d{14}.+");
  }
}
