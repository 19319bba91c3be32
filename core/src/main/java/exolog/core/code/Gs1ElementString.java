package exolog.core.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Elements one behind another (GS1 General Specifications 7.8): as a scanner types them, with FNC1
 * as character 29, or as people read them, with the identifiers in brackets.
 */
final class Gs1ElementString {
  /** FNC1 as scanners send it. */
  static final char SEPARATOR = '\u001d';

  /** The picture of it, which some viewers put in its place. */
  static final char SEPARATOR_SHOWN = '\u241d';

  private static final Pattern BRACKETED = Pattern.compile("\\((\\d{2,4})\\)");

  private final Typed typed;
  private final boolean bracketed;
  private final ElementsRead read;
  private int at;

  private Gs1ElementString(Typed typed, int thisYear) {
    this.typed = typed;
    this.bracketed = typed.startsWith("(");
    this.read = new ElementsRead(thisYear);
  }

  /** What stands behind symbology prefix and leading FNC1. */
  static Code.Gs1 read(Typed typed, int thisYear) {
    Gs1ElementString reader = new Gs1ElementString(typed, thisYear);
    boolean goesOn = true;
    while (goesOn && reader.at < typed.length()) {
      goesOn = reader.bracketed ? reader.nextBracketed() : reader.next();
    }
    if (reader.read.isEmpty() && reader.read.errors().isEmpty()) {
      reader.read.refuse(
          typed.error(0, "No element follows. Expected one such as 01 (GTIN). Scan again."));
    }
    return new Code.Gs1(reader.read.elements(), reader.read.errors());
  }

  /**
   * As a symbol carries it: identifiers of known length first, so that separators are few, and one
   * behind each of the others but the last.
   */
  static String write(Map<String, String> elements) {
    List<String> identifiers = new ArrayList<>(elements.keySet());
    identifiers.sort(Comparator.comparing(digits -> !isPredefined(digits)));
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < identifiers.size(); i++) {
      String digits = identifiers.get(i);
      written.append(digits).append(elements.get(digits));
      if (!isPredefined(digits) && i < identifiers.size() - 1) {
        written.append(SEPARATOR);
      }
    }
    return written.toString();
  }

  /** As it stands beneath the symbol: "(01)09506000134352(10)A1". */
  static String writeBracketed(Map<String, String> elements) {
    StringBuilder written = new StringBuilder();
    elements.forEach((digits, text) -> written.append('(').append(digits).append(')').append(text));
    return written.toString();
  }

  private boolean next() {
    if (isSeparator(at)) {
      at++;
      return true;
    }
    Typed rest = typed.from(at);
    Optional<ApplicationIdentifier> found = ApplicationIdentifiers.startOf(rest);
    if (found.isEmpty()) {
      return read.refuse(unknown(rest, rest.part(0, Math.min(2, rest.length())).text()));
    }
    int start = at + found.get().digits().length();
    int end = untilSeparator(start);
    if (found.get().isPredefined()) {
      end = Math.min(end, start + found.get().most());
    }
    at = end;
    return read.add(found.get(), rest, typed.part(start, end));
  }

  private boolean nextBracketed() {
    if (isSeparator(at)) {
      at++;
      return true;
    }
    Typed rest = typed.from(at);
    Matcher bracket = BRACKETED.matcher(rest.text());
    if (!bracket.lookingAt()) {
      return read.refuse(
          rest.error(
              0,
              "Expected an identifier in brackets, such as (10), found "
                  + Shown.of(rest.at(0))
                  + ". Put brackets around every identifier or around none."));
    }
    Optional<ApplicationIdentifier> found = ApplicationIdentifiers.find(bracket.group(1));
    if (found.isEmpty()) {
      return read.refuse(unknown(rest.from(1), bracket.group(1)));
    }
    int start = bracket.end();
    int end = bracket.find(start) ? bracket.start() : rest.length();
    int separator = untilSeparator(at + start) - at;
    end = Math.min(end, separator);
    at += end;
    return read.add(found.get(), rest.from(1), rest.part(start, end).stripped());
  }

  private int untilSeparator(int start) {
    int end = start;
    while (end < typed.length() && !isSeparator(end)) {
      end++;
    }
    return end;
  }

  private boolean isSeparator(int place) {
    return typed.at(place) == SEPARATOR || typed.at(place) == SEPARATOR_SHOWN;
  }

  private static boolean isPredefined(String digits) {
    return ApplicationIdentifiers.find(digits)
        .map(ApplicationIdentifier::isPredefined)
        .orElse(false);
  }

  private static CodeError unknown(Typed rest, String begins) {
    return rest.error(
        0,
        Shown.of(begins)
            + " begins no GS1 application identifier. Expected one such as 01 (GTIN), 10 (lot), 17"
            + " (expiry) or 21 (serial); the element before it may be a character too long or too"
            + " short. Scan again, or compare with the label.");
  }
}
