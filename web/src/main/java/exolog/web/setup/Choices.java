package exolog.web.setup;

import exolog.web.form.Choice;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a clinic may choose from, as the platform knows it. */
public record Choices(List<Choice> countries, List<Choice> zones, List<Choice> currencies) {
  static Choices all() {
    return new Choices(countryChoices(), zoneChoices(), currencyChoices());
  }

  private static List<Choice> countryChoices() {
    return Stream.of(Locale.getISOCountries())
        .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
        .sorted(Comparator.comparing(Choice::word))
        .toList();
  }

  private static List<Choice> zoneChoices() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV"))
        .sorted()
        .map(zone -> new Choice(zone, zone.replace('_', ' ')))
        .toList();
  }

  private static List<Choice> currencyChoices() {
    return Currency.getAvailableCurrencies().stream()
        .map(c -> new Choice(c.getCurrencyCode(), c.getDisplayName(Locale.ENGLISH)))
        .sorted(Comparator.comparing(Choice::word))
        .toList();
  }
}
