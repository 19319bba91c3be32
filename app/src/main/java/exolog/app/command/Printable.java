package exolog.app.command;

/** Text that came from a file, made harmless for the terminal it is shown in. */
final class Printable {
  private Printable() {}

  /** Without control characters (escape sequences) and format characters (reversed writing). */
  static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
  }
}
