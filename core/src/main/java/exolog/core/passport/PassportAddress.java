package exolog.core.passport;

import exolog.core.code.Code;
import exolog.core.code.Codes;
import exolog.core.code.Gs1Elements;
import exolog.core.custody.MakerCode;
import exolog.core.custody.Vial;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a passport is asked for: by its serial alone, or by the GS1 Digital Link on its label, whose
 * GTIN and lot must then be the vial's own.
 */
public record PassportAddress(String serial, Optional<String> gtin, Optional<String> lot) {
  public static PassportAddress of(String serial) {
    return new PassportAddress(serial, Optional.empty(), Optional.empty());
  }

  /**
   * The path for a label: the Digital Link where the maker's GTIN is known and the lot's number
   * fits into an address that every server passes on, else {@code /p/SERIAL}.
   */
  public static String path(Vial vial, String lotNumber, LocalDate today) {
    return vial.makerCode()
        .map(MakerCode::gtin)
        .flatMap(gtin -> link(gtin, lotNumber, vial, today))
        .orElse("/p/" + vial.serial().text());
  }

  private static Optional<String> link(String gtin, String lot, Vial vial, LocalDate today) {
    Map<String, String> elements = new LinkedHashMap<>();
    elements.put("01", gtin);
    // Servers and proxies refuse an encoded slash, percent or backslash in a path.
    if (lot.matches("[-_.~0-9A-Za-z!'()*:,+=]+")) {
      elements.put("10", lot);
    }
    elements.put("21", vial.serial().text());
    String host = "https://host.invalid";
    return Codes.digitalLink(host, new Gs1Elements(elements, Map.of()))
        .filter(
            link -> Codes.parse(link, today) instanceof Code.Gs1DigitalLink read && read.isValid())
        .map(link -> link.substring(host.length()));
  }
}
