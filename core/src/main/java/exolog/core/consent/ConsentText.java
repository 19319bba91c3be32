package exolog.core.consent;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a text that is signed.
 *
 * @param language ISO 639-1
 * @param hash SHA-256 of title and paragraphs, hexadecimal: it stands in every row signed to it
 */
public record ConsentText(
    Scope scope,
    int version,
    String language,
    LocalDate validFrom,
    String title,
    List<String> paragraphs,
    String hash) {
  public ConsentText {
    paragraphs = List.copyOf(paragraphs);
  }
}
