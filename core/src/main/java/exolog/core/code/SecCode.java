package exolog.core.code;

import exolog.core.code.Fields.Field;
import exolog.core.code.Fields.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Single European Code for tissues and cells: 21 characters of donation identification, 19 of
 * product identification (Directive 2006/86/EC, Annex VII). It has no check digit of its own.
 */
final class SecCode {
  private static final int DONATION_LENGTH = 21;
  private static final int LENGTH = 40;
  private static final String NO_EXPIRY = "00000000";
  private static final Set<String> COUNTRIES =
      Set.copyOf(Arrays.asList(java.util.Locale.getISOCountries()));
  private static final Pattern LEAD = Pattern.compile("(?i)SEC[\\s:\u00a0]+");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd", java.util.Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Fields FIELDS =
      new Fields(
          List.of(
              new Field("country", "country of the tissue establishment", 2, Kind.LETTER),
              new Field("tissueEstablishment", "tissue establishment number", 6, Kind.EITHER),
              new Field("donation", "donation number", 13, Kind.EITHER),
              new Field("codingSystem", "product coding system", 1, Kind.LETTER),
              new Field("product", "product number", 7, Kind.EITHER),
              new Field("split", "split number", 3, Kind.EITHER),
              new Field("expiry", "expiry date", 8, Kind.DIGIT)));

  private SecCode() {}

  /** Led by "SEC", or two letters and about as many characters as such a code has. */
  static boolean looksLikeOne(Typed typed) {
    return LEAD.matcher(typed.text()).lookingAt()
        || compact(typed).text().matches("[A-Z]{2}[0-9A-Z]{28,48}");
  }

  static Code read(Typed typed) {
    Typed text = compact(typed);
    List<CodeError> errors = new ArrayList<>();
    FIELDS.misfit(text).ifPresent(errors::add);
    if (errors.isEmpty() && text.length() != LENGTH) {
      errors.add(wrongLength(text));
    }
    Map<String, String> parts = new LinkedHashMap<>(FIELDS.values(text));
    checkCountry(text, parts).ifPresent(errors::add);
    checkSystem(text, parts).ifPresent(errors::add);
    checkExpiry(text, parts).ifPresent(errors::add);
    return new Code.Sec(parts, errors);
  }

  private static CodeError wrongLength(Typed text) {
    String half =
        text.length() == DONATION_LENGTH
            ? ": the donation identification alone. Add the product identification, the second line"
                + " of the code."
            : ". Scan again, or compare with the label.";
    return text.error(
        LENGTH, "A Single European Code has 40 characters, found " + text.length() + half);
  }

  private static Optional<CodeError> checkCountry(Typed text, Map<String, String> parts) {
    String country = parts.get("country");
    return country == null || !country.matches("[A-Z]{2}") || COUNTRIES.contains(country)
        ? Optional.empty()
        : Optional.of(
            text.error(
                0,
                Shown.of(country)
                    + " is no country. Expected two letters of ISO 3166-1, such as DE. Scan again, or"
                    + " compare with the label."));
  }

  private static Optional<CodeError> checkSystem(Typed text, Map<String, String> parts) {
    String system = parts.get("codingSystem");
    return system == null || !system.matches("[A-Z]") || system.matches("[ABE]")
        ? Optional.empty()
        : Optional.of(
            text.error(
                DONATION_LENGTH,
                Shown.of(system)
                    + " names no product coding system. Expected A (ISBT 128), B (Eurocode) or E"
                    + " (EUTC). Scan again, or compare with the label."));
  }

  /** Turns the expiry into a day and keeps the raw form beside it. */
  private static Optional<CodeError> checkExpiry(Typed text, Map<String, String> parts) {
    String raw = parts.remove("expiry");
    if (raw == null || !raw.matches("\\d{8}")) {
      return Optional.empty();
    }
    parts.put("expiryRaw", raw);
    if (raw.equals(NO_EXPIRY)) {
      return Optional.empty();
    }
    try {
      parts.put("expiry", LocalDate.parse(raw, DAY).toString());
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(
          text.error(
              LENGTH - NO_EXPIRY.length(),
              "The expiry takes a date YYYYMMDD, or 00000000 where there is none, found "
                  + Shown.of(raw)
                  + ". Scan again, or compare with the label."));
    }
  }

  private static Typed compact(Typed typed) {
    Matcher lead = LEAD.matcher(typed.text());
    Typed text = lead.lookingAt() ? typed.from(lead.end()) : typed;
    return text.without(c -> Character.isWhitespace(c) || c == '\u00a0' || c == '-').capitals();
  }
}
