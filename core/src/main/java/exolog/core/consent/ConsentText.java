package exolog.core.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * One version of a text that is signed.
 *
 * @param language ISO 639-1
 * @param holdsMonths how long a signature holds; empty where it holds until withdrawn
 * @param questions asked back before it is signed; not part of what is signed
 * @param hash SHA-256 of title and paragraphs, hexadecimal: it stands in every row signed to it
 */
public record ConsentText(
    Scope scope,
    int version,
    String language,
    LocalDate validFrom,
    Optional<Integer> holdsMonths,
    String title,
    List<String> paragraphs,
    List<TeachBack> questions,
    String hash) {
  public ConsentText {
    paragraphs = List.copyOf(paragraphs);
    questions = List.copyOf(questions);
  }

  /** The last day a signature given then holds; empty where it holds until withdrawn. */
  public Optional<LocalDate> lastDay(Instant signed) {
    return holdsMonths.map(
        months -> LocalDate.ofInstant(signed, ZoneOffset.UTC).plusMonths(months));
  }
}
