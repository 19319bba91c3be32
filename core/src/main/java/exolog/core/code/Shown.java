package exolog.core.code;

/** Characters in a sentence: what cannot be printed is named by its number. */
final class Shown {
  private Shown() {}

  static String of(String text) {
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean printable = (c > ' ' && c < 127) || (c > 0xa0 && Character.isLetter(c));
      shown.append(printable ? String.valueOf(c) : "(character " + (int) c + ")");
    }
    return shown.append('"').toString();
  }

  static String of(char c) {
    return of(String.valueOf(c));
  }
}
