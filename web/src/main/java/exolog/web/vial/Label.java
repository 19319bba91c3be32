package exolog.web.vial;

import exolog.core.code.Codes;
import exolog.core.code.Gs1Elements;
import exolog.core.custody.MakerCode;
import exolog.core.custody.Vial;
import exolog.core.passport.PassportAddress;
import exolog.core.product.Lot;
import exolog.core.product.Product;
import exolog.web.symbol.Symbol;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One vial's label.
 *
 * @param address of its passport, in full, which the QR code says
 * @param gs1 the GS1 code of the same vial; empty where the maker gave no GTIN
 */
public record Label(
    Vial vial,
    Lot lot,
    Product product,
    String address,
    Symbol qr,
    Optional<Gs1> gs1,
    boolean synthetic) {

  /** A GS1 code as a picture and as the line beneath it. */
  public record Gs1(Symbol symbol, String line) {}

  static Label of(
      Vial vial, Lot lot, Product product, String base, boolean synthetic, LocalDate today) {
    String address = base + PassportAddress.path(vial, lot.number(), today);
    return new Label(
        vial,
        lot,
        product,
        address,
        Symbol.qr(address),
        vial.makerCode().map(MakerCode::gtin).flatMap(gtin -> gs1(gtin, vial, lot, today)),
        synthetic);
  }

  /** Left out where the lot's number has a character that GS1 does not know. */
  private static Optional<Gs1> gs1(String gtin, Vial vial, Lot lot, LocalDate today) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("01", gtin);
    texts.put("17", Codes.sixDigits(lot.expiresOn()));
    texts.put("10", lot.number());
    texts.put("21", vial.serial().text());
    Gs1Elements elements = new Gs1Elements(texts, Map.of());
    String string = Codes.elementString(elements);
    return Codes.parse(string, today).isValid()
        ? Optional.of(new Gs1(Symbol.gs1DataMatrix(string), Codes.bracketed(elements)))
        : Optional.empty();
  }
}
