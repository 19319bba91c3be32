package exolog.core.code;

/** The check digit of GS1's numeric keys: GTIN, SSCC, GLN, GSRN (General Specifications 7.9). */
public final class GtinCheck {
  private GtinCheck() {}

  /** The digit that belongs after these: weights 3 and 1 in turn from the right. */
  public static char digitAfter(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int weight = (body.length() - i) % 2 == 1 ? 3 : 1;
      sum += weight * (body.charAt(i) - '0');
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** Whether it is a GTIN of eight, twelve, thirteen or fourteen digits whose last one fits. */
  public static boolean isGtin(String text) {
    return text.matches("(\\d{8}|\\d{12,14})")
        && digitAfter(text.substring(0, text.length() - 1)) == text.charAt(text.length() - 1);
  }

  /** With leading noughts, as element strings and links want it. */
  public static String padded(String gtin) {
    return "0".repeat(14 - gtin.length()) + gtin;
  }
}
