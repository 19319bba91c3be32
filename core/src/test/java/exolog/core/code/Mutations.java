package exolog.core.code;

import java.util.List;
import java.util.random.RandomGenerator;

/** Codes as bad scanners, tired hands and hostile visitors type them. */
final class Mutations {
  private static final List<String> WHOLE =
      List.of(
          "]d20109506000134352" + "17270930" + "10LOT-7\u001d21A7Z",
          "(01)09506000134352(17)270200(10)LOT-7(21)A7Z",
          "https://clinic.example/01/09506000134352/10/LOT-7/21/A7Z?17=270930&linkType=gs1:pip",
          "=A99992212345900",
          "A9999 22 123459 H",
          "SEC: DE000123 0000000000A12 E0000059001 20271231",
          "DE0001230000000000A12E000005900120271231");
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabc()[]{}/?&=%;#:.,-_ \u001d\u241d\ufeff\r\n\t\u0000é漢\ud83d'\"\\*";

  private Mutations() {}

  /** One of the whole codes with one to six edits, or a text of nothing but noise. */
  static String next(RandomGenerator random) {
    StringBuilder text =
        new StringBuilder(random.nextInt(10) == 0 ? "" : WHOLE.get(random.nextInt(WHOLE.size())));
    int edits = text.isEmpty() ? random.nextInt(60) : 1 + random.nextInt(6);
    for (int i = 0; i < edits; i++) {
      edit(text, random);
    }
    return text.toString();
  }

  private static void edit(StringBuilder text, RandomGenerator random) {
    int at = random.nextInt(text.length() + 1);
    char letter = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    switch (random.nextInt(5)) {
      case 0 -> text.insert(at, letter);
      case 1 -> text.insert(at, text.substring(0, Math.min(text.length(), at)));
      case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
      case 3 -> text.reverse();
      default -> {
        if (at < text.length()) {
          text.setCharAt(at, letter);
        } else {
          text.append(letter);
        }
      }
    }
  }
}
