package exolog.core.passport;

import exolog.core.answer.Answer;
import exolog.core.custody.Serial;
import exolog.core.id.LotId;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import exolog.core.product.Lots;
import exolog.core.product.Preparation;
import exolog.core.product.Product;
import exolog.core.product.Products;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vial passports, for anyone who holds the vial. Needs no sign-in and no clinic. */
public final class Passports {
  private static final String CUSTODY =
      """
      select lot_id, received_on, opened_on, on_hold, today, country, synthetic
        from exolog_passport(:serial, :at)
      """;

  private final JdbcClient jdbc;
  private final Products products;
  private final Lots lots;
  private final Jurisdictions jurisdictions;
  private final Clock clock;

  public Passports(
      JdbcClient jdbc, Clock clock, Products products, Lots lots, Jurisdictions jurisdictions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.products = products;
    this.lots = lots;
    this.jurisdictions = jurisdictions;
  }

  /**
   * The passport of a serial, with the law of {@code country}.
   *
   * @return empty, and nothing else, whether the serial is misread, unknown or never existed
   */
  public Optional<Passport> find(String typed, String country) {
    return find(typed, _ -> country);
  }

  /** The same with the law of the country where the vial's clinic is. */
  public Optional<Passport> find(String typed) {
    return find(typed, Custody::country);
  }

  private Optional<Passport> find(String typed, Function<Custody, String> country) {
    return switch (Serial.read(typed)) {
      case Answer.Given<Serial>(Serial serial) ->
          custody(serial).map(of -> passport(of, country.apply(of)));
      case Answer.Refused<Serial> _ -> Optional.empty();
    };
  }

  private Optional<Custody> custody(Serial serial) {
    return jdbc.sql(CUSTODY)
        .param("serial", serial.text())
        .param("at", Instants.column(Instants.now(clock)))
        .query((row, _) -> custody(serial, row))
        .optional();
  }

  private Passport passport(Custody custody, String country) {
    Lot lot = lots.find(custody.lot()).orElseThrow();
    Product product = products.find(lot.product()).orElseThrow();
    Preparation preparation = products.preparation(lot.preparation()).orElseThrow();
    return new Passport(
        custody.serial(),
        product,
        lot.number(),
        lot.madeOn(),
        lot.expiresOn(),
        standing(lot, custody),
        lot.statusSince(),
        lot.status() == LotStatus.RECALLED ? Optional.of(lot.statusReason()) : Optional.empty(),
        preparation.preparedOn(),
        preparation.steps(),
        lots.tests(lot.id()),
        custody.receivedOn(),
        custody.openedOn(),
        jurisdictions.status(country, custody.today()),
        custody.synthetic());
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
        row.getObject("received_on", LocalDate.class),
        Optional.ofNullable(row.getObject("opened_on", LocalDate.class)),
        row.getBoolean("on_hold"),
        row.getObject("today", LocalDate.class),
        row.getString("country"),
        row.getBoolean("synthetic"));
  }

  private record Custody(
      Serial serial,
      LotId lot,
      LocalDate receivedOn,
      Optional<LocalDate> openedOn,
      boolean onHold,
      LocalDate today,
      String country,
      boolean synthetic) {}
}
