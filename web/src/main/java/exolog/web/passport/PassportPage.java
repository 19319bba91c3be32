package exolog.web.passport;

import exolog.core.jurisdiction.Country;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.passport.Passport;
import exolog.core.passport.Passports;
import exolog.web.form.Choice;
import exolog.web.layout.JteViews;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
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

/** A vial's passport by its number, or by the maker's GS1 Digital Link path. */
@Controller
final class PassportPage {
  /** Short, because a recall must show. */
  private static final CacheControl BRIEF =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Passports passports;
  private final Jurisdictions jurisdictions;
  private final JteViews views;

  PassportPage(Passports passports, Jurisdictions jurisdictions, JteViews views) {
    this.passports = passports;
    this.jurisdictions = jurisdictions;
    this.views = views;
  }

  @GetMapping({"/p/{serial}", "/01/{gtin}/21/{serial}"})
  ResponseEntity<byte[]> passport(
      @PathVariable String serial, @RequestParam(defaultValue = "OTHER") String country) {
    List<Country> countries = jurisdictions.countries();
    String chosen =
        countries.stream().map(Country::code).filter(country::equals).findFirst().orElse("OTHER");
    Optional<Passport> found = passports.find(serial, chosen);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("passport", found);
    model.put("country", chosen);
    model.put("countries", countries.stream().map(c -> new Choice(c.code(), c.name())).toList());
    return ResponseEntity.status(found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
        .cacheControl(BRIEF)
        .header("X-Robots-Tag", "noindex")
        .contentType(HTML)
        .body(views.draw("passport/page.jte", model));
  }
}
