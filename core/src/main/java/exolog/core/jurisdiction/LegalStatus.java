package exolog.core.jurisdiction;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the law says of these products in a country on a day.
 *
 * @param country the country asked for, ISO 3166-1 alpha-2
 * @param jurisdiction whose rule it is: the country's own, the European Union's, or OTHER
 * @param sentence the sentence a clinic cannot edit
 * @param sourceUrl empty where only a report without a kept address is known
 * @param lastReviewed when a person last checked the sentence against its source
 */
public record LegalStatus(
    String country,
    String jurisdiction,
    String jurisdictionName,
    String sentence,
    String sourceName,
    Optional<String> sourceUrl,
    SourceKind sourceKind,
    LocalDate validFrom,
    LocalDate lastReviewed) {
  /** How near to the authority the source stands. */
  public enum SourceKind {
    PRIMARY,
    SECONDARY,
    NONE
  }
}
