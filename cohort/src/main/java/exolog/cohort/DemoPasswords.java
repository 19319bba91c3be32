package exolog.cohort;

import java.security.SecureRandom;

/** Passwords a person can type from a terminal: four groups of four, about 78 bits. */
final class DemoPasswords {
  /** Without 0, o, 1, l, i, which look alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private DemoPasswords() {}

  static String next() {
    var password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
