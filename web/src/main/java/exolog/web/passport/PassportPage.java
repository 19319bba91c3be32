package exolog.web.passport;

import exolog.core.jurisdiction.Country;
import exolog.core.passport.Passport;
import exolog.core.passport.PassportAddress;
import exolog.core.passport.Passports;
import exolog.web.layout.JteViews;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A vial's passport. Who asks is not known and not noted. */
@Controller
final class PassportPage {
  /** Short: a recall must show within five minutes, through any cache. */
  private static final CacheControl BRIEF =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Passports passports;
  private final JteViews views;

  PassportPage(Passports passports, JteViews views) {
    this.passports = passports;
    this.views = views;
  }

  @GetMapping("/p/{serial}")
  ResponseEntity<byte[]> passport(
      @PathVariable String serial, @RequestParam(defaultValue = "") String country) {
    return passport(PassportAddress.of(serial), country);
  }

  /** The GS1 Digital Link of the label: what else it carries in its query is not asked. */
  @GetMapping({"/01/{gtin}/21/{serial}", "/01/{gtin}/10/{lot}/21/{serial}"})
  ResponseEntity<byte[]> link(
      @PathVariable String gtin,
      @PathVariable(required = false) Optional<String> lot,
      @PathVariable String serial,
      @RequestParam(defaultValue = "") String country) {
    return passport(new PassportAddress(serial, Optional.of(gtin), lot), country);
  }

  private ResponseEntity<byte[]> passport(PassportAddress address, String country) {
    Optional<Passport> found =
        country.isBlank() ? passports.find(address) : passports.find(address, known(country));
    return found
        .map(passport -> new ShownPassport(passport, passports.countries()))
        .map(shown -> page(HttpStatus.OK, "passport/page.jte", Map.of("shown", shown)))
        .orElseGet(this::unknown);
  }

  /** Any other address below is answered as an unknown number is. */
  @GetMapping({"/p/**", "/01/**"})
  ResponseEntity<byte[]> unknown() {
    return page(HttpStatus.NOT_FOUND, "passport/unknown.jte", Map.of());
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, String template, Map<String, Object> parameters) {
    return ResponseEntity.status(status)
        .cacheControl(BRIEF)
        .header("X-Robots-Tag", "noindex")
        .contentType(HTML)
        .body(views.draw(template, parameters));
  }

  /** A code that is no country of the record is answered as other countries are. */
  private String known(String country) {
    return passports.countries().stream()
        .map(Country::code)
        .filter(country::equals)
        .findFirst()
        .orElse("OTHER");
  }
}
