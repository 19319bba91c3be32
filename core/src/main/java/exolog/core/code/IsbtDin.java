package exolog.core.code;

import exolog.core.code.Fields.Field;
import exolog.core.code.Fields.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Donation identification number of ISBT 128: facility, year, sequence; in a symbol behind "=" and
 * followed by two flag characters, in print followed by a check character.
 */
final class IsbtDin {
  private static final int LENGTH = 13;
  private static final Fields FIELDS =
      new Fields(
          List.of(
              new Field("facility", "facility number", 5, Kind.FACILITY_FIRST, Kind.FACILITY),
              new Field("year", "year", 2, Kind.DIGIT),
              new Field("sequence", "sequence number", 6, Kind.DIGIT)));
  private static final Fields FLAGS =
      new Fields(List.of(new Field("flags", "pair of flag characters", 2, Kind.EITHER)));

  /**
   * Flags from 60 to 96 hold the check value plus 60 (ISBT 128 Standard, flag characters type 3).
   */
  private static final int FLAG_CHECK = 60;

  private static final Pattern FORM =
      Pattern.compile("[A-NP-Z1-9][0-9A-NP-Z]{4}\\d{8}([0-9A-Z]{2})?[0-9A-Z*]?");

  private IsbtDin() {}

  /**
   * Whether a text without a data identifier is one: by its form, and by its check if it has one.
   */
  static boolean looksLikeOne(Typed typed) {
    String text = compact(typed).text();
    if (!FORM.matcher(text).matches()) {
      return text.matches("[A-NP-Z][0-9A-Z]{4}\\d{4}[0-9A-Z*]{3,8}");
    }
    boolean letters = Character.isLetter(text.charAt(0));
    boolean checked = text.length() == LENGTH + 1 || text.length() == LENGTH + 3;
    return letters || (checked && lastFits(text));
  }

  static Code read(Typed typed) {
    Typed whole = compact(typed);
    Typed text = whole.startsWith("=") ? whole.from(1) : whole;
    List<CodeError> errors = new ArrayList<>();
    Optional<CodeError> misfit = FIELDS.misfit(text);
    misfit.ifPresent(errors::add);
    if (misfit.isEmpty() && (text.length() < LENGTH || text.length() > LENGTH + 3)) {
      errors.add(wrongLength(text));
    }
    if (!errors.isEmpty()) {
      return new Code.Isbt128Din(FIELDS.values(text), errors);
    }
    return read(text, errors);
  }

  private static Code read(Typed text, List<CodeError> errors) {
    Typed din = text.part(0, LENGTH);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("din", din.text());
    parts.putAll(FIELDS.values(din));
    parts.put("checkCharacter", String.valueOf(Iso7064Mod37_2.characterAfter(din.text())));
    int left = text.length() - LENGTH;
    if (left >= 2) {
      Typed flags = text.part(LENGTH, LENGTH + 2);
      parts.put("flags", flags.text());
      FLAGS.misfit(flags).or(() -> misread(din, flags)).ifPresent(errors::add);
    }
    if (left == 1 || left == 3) {
      misread(din.text(), text.from(text.length() - 1)).ifPresent(errors::add);
    }
    return new Code.Isbt128Din(parts, errors);
  }

  private static Optional<CodeError> misread(String din, Typed check) {
    char fits = Iso7064Mod37_2.characterAfter(din);
    return fits == check.at(0)
        ? Optional.empty()
        : Optional.of(
            check.error(
                0,
                "The check character should be "
                    + fits
                    + " after these 13 characters, found "
                    + Shown.of(check.at(0))
                    + ": one of them was misread. Scan again, or compare with the label."));
  }

  private static Optional<CodeError> misread(Typed din, Typed flags) {
    int fits = FLAG_CHECK + Iso7064Mod37_2.valueAfter(din.text());
    return !flags.text().matches("[6-8]\\d|9[0-6]") || flags.text().equals(String.valueOf(fits))
        ? Optional.empty()
        : Optional.of(
            flags.error(
                0,
                "Flag characters from 60 to 96 repeat the check and should be "
                    + fits
                    + " here, found "
                    + Shown.of(flags.text())
                    + ": a character was misread. Scan again, or compare with the label."));
  }

  private static CodeError wrongLength(Typed text) {
    return text.error(
        LENGTH,
        "A donation identification number has 13 characters (14 with its check character, 15 with"
            + " its flags, 16 with both), found "
            + text.length()
            + ". Scan again, or compare with the label.");
  }

  private static boolean lastFits(String text) {
    return Iso7064Mod37_2.characterAfter(text.substring(0, LENGTH))
        == text.charAt(text.length() - 1);
  }

  /** As print spaces it out: "A9999 22 123459 00 H". */
  private static Typed compact(Typed typed) {
    return typed.without(c -> c == ' ' || c == '\u00a0' || c == '-').capitals();
  }
}
