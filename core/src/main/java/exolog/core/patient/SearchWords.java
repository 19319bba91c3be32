package exolog.core.patient;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a patient is found by, and how typed text is read as such: words without case and accents, a
 * day of birth, the end of a telephone number.
 */
final class SearchWords {
  private static final int FEWEST_DIGITS = 4;
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu", Locale.UK),
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK),
          DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));

  private SearchWords() {}

  /** Everything one patient is found by. */
  static Set<String> of(String number, Person person) {
    Set<String> words = plain(number + " " + person.name());
    words.add(person.birthDate().toString());
    person.phone().map(SearchWords::ending).ifPresent(words::add);
    return words;
  }

  /** What typed text asks for: a day, the end of a telephone number, or else words. */
  static Set<String> asked(String typed) {
    String text = typed.strip();
    Optional<LocalDate> day = DAYS.stream().flatMap(form -> day(text, form).stream()).findFirst();
    if (day.isPresent()) {
      return Set.of(day.get().toString());
    }
    boolean telephone =
        text.matches("[+0-9][0-9 ()/.-]*") && digits(text).length() >= FEWEST_DIGITS;
    return telephone && !text.contains("-") ? Set.of(ending(text)) : plain(text);
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Without case and accents: "müller" is found by "Muller", and by "Müll". */
  static Set<String> plain(String text) {
    String bare =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(bare.split("[^\\p{L}\\p{N}-]+"))
        .filter(word -> !word.isBlank())
        .limit(20)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The digits from the last to the first; a leading 0 or 00 is a way of dialling, not the number.
   */
  private static String ending(String telephone) {
    String known = digits(telephone).replaceFirst("^0+", "");
    return "#" + new StringBuilder(known).reverse();
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
