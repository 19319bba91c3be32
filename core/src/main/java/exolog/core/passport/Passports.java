package exolog.core.passport;

import exolog.core.answer.Answer;
import exolog.core.code.GtinCheck;
import exolog.core.custody.Serial;
import exolog.core.id.LotId;
import exolog.core.jurisdiction.Country;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.jurisdiction.LegalStatus;
import exolog.core.product.Appraisal;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import exolog.core.product.Lots;
import exolog.core.product.Preparation;
import exolog.core.product.Product;
import exolog.core.product.ProductClass;
import exolog.core.product.Products;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vial passports, for anyone who holds the vial. Needs no sign-in and no clinic. */
public final class Passports {
  private static final String CUSTODY =
      """
      select p.lot_id, l.last_event, p.gtin, p.received_at, p.opened_at, p.on_hold, p.today,
             p.country, p.synthetic
        from exolog_passport(:serial, :at) p join lot l on l.lot_id = p.lot_id
      """;

  /** The country's own authority before its union's. */
  private static final String REPORT =
      """
      select authority, address from reaction_report
       where jurisdiction in (:country, :jurisdiction) and valid_from <= :day
       order by jurisdiction = :country desc, valid_from desc limit 1
      """;

  private final JdbcClient jdbc;
  private final Products products;
  private final Lots lots;
  private final Jurisdictions jurisdictions;
  private final Clock clock;
  private final Brief<Asked, LotFacts> facts;
  private final Brief<String, List<Country>> countries;

  public Passports(
      JdbcClient jdbc, Clock clock, Products products, Lots lots, Jurisdictions jurisdictions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.facts = new Brief<>(clock);
    this.countries = new Brief<>(clock);
    this.products = products;
    this.lots = lots;
    this.jurisdictions = jurisdictions;
  }

  /**
   * The passport at an address, with the law of {@code country}.
   *
   * @return empty, and nothing else, whether the serial is misread, unknown or revoked, or the GTIN
   *     or lot of the address is not the vial's
   */
  public Optional<Passport> find(PassportAddress address, String country) {
    return find(address, _ -> country);
  }

  /** The same with the law of the country where the vial's clinic is. */
  public Optional<Passport> find(PassportAddress address) {
    return find(address, Custody::country);
  }

  /** The countries whose law can be asked for. */
  public List<Country> countries() {
    return countries.of("all", jurisdictions::countries);
  }

  private Optional<Passport> find(PassportAddress address, Function<Custody, String> country) {
    return switch (Serial.read(address.serial())) {
      case Answer.Given<Serial>(Serial serial) ->
          custody(serial)
              .filter(of -> address.gtin().map(gtin -> isOf(gtin, of)).orElse(true))
              .map(of -> passport(of, country.apply(of)))
              .filter(found -> address.lot().map(found.lotNumber()::equals).orElse(true));
      case Answer.Refused<Serial> _ -> Optional.empty();
    };
  }

  private static boolean isOf(String gtin, Custody custody) {
    return custody
        .gtin()
        .filter(of -> GtinCheck.isGtin(gtin) && of.equals(GtinCheck.padded(gtin)))
        .isPresent();
  }

  private Optional<Custody> custody(Serial serial) {
    return jdbc.sql(CUSTODY)
        .param("serial", serial.text())
        .param("at", Instants.column(Instants.now(clock)))
        .query((row, _) -> custody(serial, row))
        .optional();
  }

  private Passport passport(Custody custody, String country) {
    LotFacts of =
        facts.of(
            new Asked(custody.lot(), custody.lastEvent(), country, custody.today()),
            () -> read(custody, country));
    Lot lot = of.lot();
    return new Passport(
        custody.serial(),
        of.product(),
        lot.number(),
        lot.madeOn(),
        lot.expiresOn(),
        standing(lot, custody),
        lot.statusSince(),
        lot.status() == LotStatus.RECALLED ? Optional.of(lot.statusReason()) : Optional.empty(),
        of.preparation().preparedOn(),
        of.preparation().steps(),
        of.appraisal().tests(),
        of.appraisal().verdict().misevPercent(),
        of.appraisal().interim().isPresent(),
        custody.receivedAt(),
        custody.openedAt(),
        of.legal(),
        of.productClass(),
        of.report(),
        custody.synthetic());
  }

  private LotFacts read(Custody custody, String country) {
    Lot lot = lots.find(custody.lot()).orElseThrow();
    Product product = products.find(lot.product()).orElseThrow();
    LegalStatus legal = jurisdictions.status(country, custody.today());
    return new LotFacts(
        lot,
        product,
        lots.appraisal(lot.id()).orElseThrow(),
        products.preparation(lot.preparation()).orElseThrow(),
        legal,
        productClass(product, legal, custody.today()),
        report(legal, custody.today()));
  }

  /** The newest word that holds today, the country's own before its union's. */
  private Optional<ProductClass> productClass(Product product, LegalStatus legal, LocalDate today) {
    return products.classes(product.id()).stream()
        .filter(word -> !word.validFrom().isAfter(today))
        .filter(word ->
            word.jurisdiction().equals(legal.country())
                || word.jurisdiction().equals(legal.jurisdiction()))
        .min(
            Comparator.comparing(
                    (ProductClass word) -> !word.jurisdiction().equals(legal.country()))
                .thenComparing(ProductClass::validFrom, Comparator.reverseOrder()));
  }

  private Optional<ReactionReport> report(LegalStatus legal, LocalDate today) {
    return jdbc.sql(REPORT)
        .param("country", legal.country())
        .param("jurisdiction", legal.jurisdiction())
        .param("day", today)
        .query((row, _) -> new ReactionReport(row.getString("authority"), row.getString("address")))
        .optional();
  }

  private static Standing standing(Lot lot, Custody custody) {
    return switch (lot.status()) {
      case RECALLED -> Standing.RECALLED;
      case HOLD -> Standing.ON_HOLD;
      case QUARANTINE -> custody.onHold() ? Standing.ON_HOLD : Standing.NOT_RELEASED;
      case RELEASED ->
          custody.onHold()
              ? Standing.ON_HOLD
              : lot.isExpiredOn(custody.today()) ? Standing.EXPIRED : Standing.RELEASED;
    };
  }

  private static Custody custody(Serial serial, ResultSet row) throws SQLException {
    return new Custody(
        serial,
        new LotId(row.getObject("lot_id", UUID.class)),
        row.getInt("last_event"),
        Optional.ofNullable(row.getString("gtin")),
        row.getObject("received_at", LocalDateTime.class),
        Optional.ofNullable(row.getObject("opened_at", LocalDateTime.class)),
        row.getBoolean("on_hold"),
        row.getObject("today", LocalDate.class),
        row.getString("country"),
        row.getBoolean("synthetic"));
  }

  private record Custody(
      Serial serial,
      LotId lot,
      int lastEvent,
      Optional<String> gtin,
      LocalDateTime receivedAt,
      Optional<LocalDateTime> openedAt,
      boolean onHold,
      LocalDate today,
      String country,
      boolean synthetic) {}

  /**
   * A vial's own state is read each time. Its lot's facts, ten statements and forty rules, are kept
   * for seconds under the lot's last event, so that a recall or hold shows at once all the same.
   */
  private record Asked(LotId lot, int lastEvent, String country, LocalDate today) {}

  private record LotFacts(
      Lot lot,
      Product product,
      Appraisal appraisal,
      Preparation preparation,
      LegalStatus legal,
      Optional<ProductClass> productClass,
      Optional<ReactionReport> report) {}
}
