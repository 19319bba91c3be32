package exolog.core.product.release;

import java.util.List;
import java.util.Random;

/** Certificates as they come out of scanners, spreadsheets and haste. */
final class Mutations {
  private static final List<String> PIECES =
      List.of(
          "null",
          "-1",
          "1e400",
          "\"\"",
          "[]",
          "{}",
          "true",
          "\"n.d.\"",
          "\"<0.01\"",
          "\u0000",
          "\"",
          "{",
          "]",
          ",",
          "9999999999999999999999",
          "\"2026-13-45\"",
          "\uD83D\uDE00",
          "\\u0000",
          "NaN");

  private Mutations() {}

  static String of(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && !mutated.isEmpty(); i++) {
      int at = random.nextInt(mutated.length());
      switch (random.nextInt(6)) {
        case 0 -> mutated.setCharAt(at, (char) (32 + random.nextInt(95)));
        case 1 -> mutated.deleteCharAt(at);
        case 2 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 3 -> mutated.setLength(Math.max(1, at));
        default -> value(mutated, at, random);
      }
    }
    return mutated.toString();
  }

  /** Replaces the value after a colon, so that the document mostly stays JSON. */
  private static void value(StringBuilder text, int from, Random random) {
    int colon = text.indexOf(": ", from);
    int end = colon < 0 ? -1 : nextOf(text, colon + 2);
    if (end > 0) {
      text.replace(colon + 2, end, PIECES.get(random.nextInt(PIECES.size())));
    }
  }

  private static int nextOf(StringBuilder text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '}' || c == '{' || c == '[') {
        return i;
      }
    }
    return -1;
  }
}
