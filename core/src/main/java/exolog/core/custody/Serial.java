package exolog.core.custody;

import exolog.core.answer.Answer;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The number on a vial: 15 random characters of Crockford's base 32 (75 bits, so that nobody
 * guesses a vial) and a check character. The check is Σ αⁱ·vᵢ = 0 in the field of 32 elements: it
 * finds every single misread character and every swap of two.
 *
 * @param text 16 characters without hyphens
 */
public record Serial(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  public Serial {
    if (text.length() != LENGTH || !text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      throw new IllegalArgumentException("not a serial: " + text);
    }
    if (checksum(text) != 0) {
      throw new IllegalArgumentException("the check character does not fit: " + text);
    }
  }

  public static Serial fresh() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < LENGTH - 1; i++) {
      body.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    // The last character has the weight 1, so it equals the sum of the others (plus is minus here).
    return new Serial(body.toString() + ALPHABET.charAt(checksum(body + "0")));
  }

  /**
   * Reads a typed or scanned serial: case, hyphens and blanks do not matter, O is 0, I and L are 1.
   */
  public static Answer<Serial> read(String typed) {
    String text = plain(typed);
    for (int i = 0; i < text.length(); i++) {
      if (ALPHABET.indexOf(text.charAt(i)) < 0) {
        return refused(
            "serial.character",
            typed,
            "\""
                + text.charAt(i)
                + "\" at position "
                + (i + 1)
                + " does not occur in a vial number. Scan again, or compare with the label.");
      }
    }
    if (text.length() != LENGTH) {
      return refused(
          "serial.length",
          typed,
          "A vial number has 16 characters, this one has "
              + text.length()
              + ". Scan again, or compare with the label.");
    }
    if (checksum(text) != 0) {
      return refused(
          "serial.check",
          typed,
          "The check character at position 16 does not fit the other fifteen: one of them was misread."
              + " Scan again, or compare with the label.");
    }
    return Answer.given(new Serial(text));
  }

  static boolean looksLikeOne(String typed) {
    String text = plain(typed);
    return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** In groups of four, as it stands on the label. */
  public String grouped() {
    return text.substring(0, 4)
        + "-"
        + text.substring(4, 8)
        + "-"
        + text.substring(8, 12)
        + "-"
        + text.substring(12);
  }

  @Override
  public String toString() {
    return grouped();
  }

  private static String plain(String typed) {
    return typed
        .strip()
        .replaceAll("[-\\s]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** Horner's rule with α = x in GF(32), modulus x⁵ + x² + 1. */
  private static int checksum(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum <<= 1;
      if ((sum & 0b100000) != 0) {
        sum ^= 0b100101;
      }
      sum ^= ALPHABET.indexOf(text.charAt(i));
    }
    return sum;
  }

  private static Answer<Serial> refused(String key, String typed, String sentence) {
    return Answer.refused(key, "code", typed, sentence);
  }
}
