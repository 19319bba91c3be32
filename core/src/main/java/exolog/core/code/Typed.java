package exolog.core.code;

import java.util.Locale;
import java.util.function.IntPredicate;

/** A text that remembers where each of its characters stood as it was typed. */
final class Typed {
  /** A byte order mark, which some scanners' drivers put first. */
  private static final char MARK = '\ufeff';

  private final String text;

  /** Place of each character as typed, from 0, and behind the last one the place of the end. */
  private final int[] places;

  private Typed(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static Typed of(String typed) {
    int[] places = new int[typed.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      places[i] = i;
    }
    return new Typed(typed, places);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char at(int index) {
    return text.charAt(index);
  }

  boolean startsWith(String lead) {
    return text.regionMatches(true, 0, lead, 0, lead.length());
  }

  Typed from(int start) {
    return part(start, length());
  }

  Typed part(int start, int end) {
    return new Typed(
        text.substring(start, end), java.util.Arrays.copyOfRange(places, start, end + 1));
  }

  /** Without blanks, line ends and byte order marks around it. */
  Typed stripped() {
    int start = 0;
    int end = length();
    while (start < end && isAround(at(start))) {
      start++;
    }
    while (end > start && isAround(at(end - 1))) {
      end--;
    }
    return part(start, end);
  }

  Typed without(IntPredicate dropped) {
    StringBuilder kept = new StringBuilder();
    int[] from = new int[length() + 1];
    for (int i = 0; i < length(); i++) {
      if (!dropped.test(at(i))) {
        from[kept.length()] = places[i];
        kept.append(at(i));
      }
    }
    from[kept.length()] = places[length()];
    return new Typed(kept.toString(), java.util.Arrays.copyOf(from, kept.length() + 1));
  }

  /** Letters a to z in capitals; every other character stays, so that no place moves. */
  Typed capitals() {
    StringBuilder capital = new StringBuilder(text);
    for (int i = 0; i < length(); i++) {
      if (at(i) >= 'a' && at(i) <= 'z') {
        capital.setCharAt(i, String.valueOf(at(i)).toUpperCase(Locale.ROOT).charAt(0));
      }
    }
    return new Typed(capital.toString(), places);
  }

  /** Each %XX becomes the one character of that byte; a % that begins no byte stays as it is. */
  Typed percentDecoded() {
    StringBuilder decoded = new StringBuilder();
    int[] from = new int[length() + 1];
    for (int i = 0; i < length(); i++) {
      from[decoded.length()] = places[i];
      int code = at(i) == '%' && i + 2 < length() ? hex(at(i + 1)) * 16 + hex(at(i + 2)) : -1;
      decoded.append(code >= 0 ? (char) code : at(i));
      i += code >= 0 ? 2 : 0;
    }
    from[decoded.length()] = places[length()];
    return new Typed(decoded.toString(), java.util.Arrays.copyOf(from, decoded.length() + 1));
  }

  /** The same with characters put before it, which stand nowhere: they are placed at its start. */
  Typed led(String longer) {
    int added = longer.length() - length();
    int[] from = new int[longer.length() + 1];
    for (int i = 0; i <= longer.length(); i++) {
      from[i] = places[Math.max(i - added, 0)];
    }
    return new Typed(longer, from);
  }

  /** An error at one of its characters, or at its end. */
  CodeError error(int index, String message) {
    return new CodeError(places[Math.min(index, length())] + 1, message);
  }

  private static boolean isAround(char c) {
    return c == MARK || c == ' ' || c == '\u00a0' || c == '\r' || c == '\n' || c == '\t';
  }

  /** Far below zero for what is no hexadecimal digit, so that no pair of them adds up to one. */
  private static int hex(char c) {
    int digit = c < 128 ? Character.digit(c, 16) : -1;
    return digit < 0 ? -1000 : digit;
  }
}
