package exolog.core.practice;

import exolog.core.answer.Checks;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** What a new clinic says of itself, as typed. */
public record ClinicDetails(String name, String country, String zone, String currency) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  Checks check() {
    return new Checks()
        .require(
            !name.isBlank() && name.length() <= 200,
            "clinic.name.missing",
            "name",
            name,
            "The clinic needs a name of at most 200 characters.")
        .require(
            COUNTRIES.contains(country),
            "clinic.country.unknown",
            "country",
            country,
            "\""
                + country
                + "\" is not a country code. Give two capital letters, such as DE or US.")
        .require(
            ZoneId.getAvailableZoneIds().contains(zone),
            "clinic.zone.unknown",
            "zone",
            zone,
            "\"" + zone + "\" is not a time zone. Give one such as Europe/Berlin.")
        .require(
            Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(currency)),
            "clinic.currency.unknown",
            "currency",
            currency,
            "\""
                + currency
                + "\" is not a currency code. Give three capital letters, such as EUR.");
  }
}
