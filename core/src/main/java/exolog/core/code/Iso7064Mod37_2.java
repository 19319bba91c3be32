package exolog.core.code;

/**
 * The check character of ISO/IEC 7064 MOD 37-2, which ISBT 128 puts behind a donation number. It
 * finds every single wrong character and every swap of neighbours.
 */
final class Iso7064Mod37_2 {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
  private static final int MODULUS = 37;

  private Iso7064Mod37_2() {}

  /** From 0 to 36. */
  static int valueAfter(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum = (sum + ALPHABET.indexOf(body.charAt(i))) * 2 % MODULUS;
    }
    return (MODULUS + 1 - sum) % MODULUS;
  }

  static char characterAfter(String body) {
    return ALPHABET.charAt(valueAfter(body));
  }
}
