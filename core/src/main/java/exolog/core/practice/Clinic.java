package exolog.core.practice;

import exolog.core.id.ClinicId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A clinic.
 *
 * @param country ISO 3166-1 alpha-2; the country whose legal status is shown unless another is
 *     asked
 * @param synthetic true for a demonstration: nobody in it is real
 */
public record Clinic(
    ClinicId id, String name, String country, ZoneId zone, Currency currency, boolean synthetic) {
  /** The day it is at the clinic: days in the record are the clinic's, instants are the world's. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
