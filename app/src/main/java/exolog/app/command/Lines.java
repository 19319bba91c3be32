package exolog.app.command;

import java.io.PrintWriter;

/** Text for a terminal that stays inside the width of a printed page. */
final class Lines {
  private static final int WIDTH = 100;

  private Lines() {}

  /** The words after {@code lead}, broken between words, later lines set in as far as the lead. */
  static void wrapped(PrintWriter out, String lead, String words) {
    var line = new StringBuilder(lead);
    boolean first = true;
    for (String word : words.split(" ", -1)) {
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(" ".repeat(lead.length()));
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    out.println(line);
  }
}
