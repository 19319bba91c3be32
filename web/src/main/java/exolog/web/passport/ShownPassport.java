package exolog.web.passport;

import exolog.core.jurisdiction.Country;
import exolog.core.passport.Passport;
import exolog.core.product.LotTest;
import exolog.core.product.TestResult;
import exolog.core.product.TestResult.Outcome;
import exolog.web.layout.Words;
import exolog.web.layout.Written;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A passport as it is shown. */
public record ShownPassport(Passport passport, List<Country> countries) {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public ShownPassport {
    countries = List.copyOf(countries);
  }

  /** One stop on the vial's way. */
  public record Stop(LocalDate day, String hour, String words) {}

  /** The class of the pill: a shape and a colour for each standing, beside its word. */
  public String standingMark() {
    return switch (passport.standing()) {
      case RELEASED -> "pass";
      case RECALLED -> "fail";
      case ON_HOLD, NOT_RELEASED, EXPIRED -> "untested";
    };
  }

  /** The chosen country's name; its code where the record has no name for it. */
  public String country() {
    String code = passport.legal().country();
    return countries.stream()
        .filter(country -> country.code().equals(code))
        .map(Country::name)
        .findFirst()
        .orElse(code);
  }

  public boolean fit() {
    return switch (passport.standing()) {
      case RELEASED -> true;
      case RECALLED, ON_HOLD, NOT_RELEASED, EXPIRED -> false;
    };
  }

  public long count(Outcome outcome) {
    return passport.tests().stream().filter(test -> test.result().result() == outcome).count();
  }

  public long tested() {
    return count(Outcome.PASS) + count(Outcome.FAIL);
  }

  /** Oldest first. What was done to it stands with its preparation. */
  public List<Stop> stops() {
    List<Stop> stops = new ArrayList<>();
    stops.add(stop(passport.preparedOn(), "passport.stop.prepared"));
    if (!passport.madeOn().equals(passport.preparedOn())) {
      stops.add(stop(passport.madeOn(), "passport.stop.filled"));
    }
    stops.add(timed(passport.receivedAt(), Words.say("passport.stop.received")));
    passport.openedAt().ifPresent(at -> stops.add(timed(at, opened())));
    lotStop().ifPresent(stops::add);
    stops.sort(Comparator.comparing(Stop::day).thenComparing(Stop::hour));
    return stops;
  }

  private String opened() {
    return Words.say(
        "passport.stop.opened", passport.useBy().map(ShownPassport::dayAndHour).orElse(""));
  }

  /**
   * Since when the lot stands as it does; a hold may be the vial's own, whose day is not public.
   */
  private Optional<Stop> lotStop() {
    LocalDate day = LocalDate.ofInstant(passport.standingSince(), ZoneOffset.UTC);
    return switch (passport.standing()) {
      case RELEASED, EXPIRED -> Optional.of(stop(day, "passport.stop.released"));
      case RECALLED -> Optional.of(stop(day, "passport.stop.recalled"));
      case ON_HOLD, NOT_RELEASED -> Optional.empty();
    };
  }

  /** "0.12 EU/mL · by LAL": what the certificate says, no more. */
  public static String said(LotTest test) {
    TestResult result = test.result();
    List<String> parts = new ArrayList<>();
    Optional.ofNullable(result.value()).map(Written::measured).ifPresent(parts::add);
    Optional.ofNullable(result.method())
        .ifPresent(method -> parts.add(Words.say("passport.method", method)));
    return String.join(" · ", parts);
  }

  public static String certificate(LotTest test) {
    return test.issuer()
        .flatMap(issuer ->
            test.issuedOn().map(day -> Words.say("passport.certificate", issuer, Written.day(day))))
        .orElse("");
  }

  private static Stop stop(LocalDate day, String key) {
    return new Stop(day, "", Words.say(key));
  }

  private static Stop timed(LocalDateTime at, String words) {
    return new Stop(at.toLocalDate(), HOUR.format(at), words);
  }

  private static String dayAndHour(LocalDateTime at) {
    return Written.day(at.toLocalDate()) + ", " + HOUR.format(at);
  }
}
