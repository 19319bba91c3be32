package exolog.core.custody;

import exolog.core.id.LotId;
import exolog.core.id.PlaceId;
import exolog.core.id.VialId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of vials and their ledger. */
final class VialRows {
  private static final String INSERT =
      """
      insert into vial (vial_id, lot_id, serial, gtin, maker_serial, received_ul, received_at, left_ul)
      values (:id, :lot, :serial, :gtin, :makerSerial, :volume, :at, :volume)
      on conflict (clinic_id, gtin, maker_serial) do nothing
      """;

  private static final String COLUMNS =
      """
      select vial_id, serial, gtin, maker_serial, lot_id, received_ul, received_at, left_ul, draws,
             opened_at, held_by, place_id, quarantined, excursions, last_entry, encode(head, 'hex') as head
        from vial
      """;

  private static final String FIND = COLUMNS + "where vial_id = :id";
  private static final String LOCK = COLUMNS + "where vial_id = :id for update";
  private static final String BY_SERIAL = COLUMNS + "where serial = :serial";
  private static final String BY_MAKER =
      COLUMNS + "where gtin = :gtin and maker_serial = :makerSerial";
  private static final String OF_LOT =
      COLUMNS + "where lot_id = :lot order by vial_id limit :limit";
  private static final String AFTER = COLUMNS + "where vial_id > :id order by vial_id limit :limit";

  private static final String HELD_BY =
      """
      select vial_id from vial
       where cardinality(held_by) > 0 and :cause = any(held_by) order by vial_id limit 100000
      """;

  private static final String STOCK_BEFORE = COLUMNS + "where (received_at, vial_id) < (:at, :id)";
  private static final String STOCK_ORDER = " order by received_at desc, vial_id desc limit :limit";

  /** One round trip for the counters and all lines of one act. */
  private static final String WRITE =
      """
      with counted as (
        update vial
           set last_entry = :last, head = decode(:head, 'hex'), left_ul = :left, draws = :draws,
               opened_at = cast(:opened as timestamptz), held_by = cast(:heldBy as text[]),
               place_id = cast(:place as uuid), quarantined = :quarantined, excursions = :excursions
         where vial_id = :id)
      insert into vial_entry (vial_id, seq, at, kind, volume_ul, left_ul, place_id, entered_by, reason, cause, hash)
      select :id, e.seq, e.at, e.kind, e.volume, e.remaining, e.place, e.by, e.reason, e.cause, decode(e.hash, 'hex')
        from unnest(cast(:seqs as int[]), cast(:ats as timestamptz[]), cast(:kinds as text[]),
                    cast(:volumes as int[]), cast(:lefts as int[]), cast(:places as uuid[]),
                    cast(:by as text[]), cast(:reasons as text[]), cast(:causes as text[]), cast(:hashes as text[]))
          as e (seq, at, kind, volume, remaining, place, by, reason, cause, hash)
      """;

  private static final String LEDGER_COLUMNS =
      """
      select vial_id, seq, at, kind, volume_ul, left_ul, place_id, entered_by, reason, cause,
             encode(hash, 'hex') as hash
        from vial_entry
      """;

  private static final String LEDGER =
      LEDGER_COLUMNS + "where vial_id = :id order by seq limit :limit";
  private static final String LEDGERS =
      LEDGER_COLUMNS
          + "where vial_id > :after and vial_id <= :last order by vial_id, seq limit :limit";

  private final JdbcClient jdbc;

  VialRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the clinic has a vial of this maker's code. */
  boolean insert(Vial vial) {
    return jdbc.sql(INSERT)
            .param("id", vial.id().value())
            .param("lot", vial.lot().value())
            .param("serial", vial.serial().text())
            .param("gtin", vial.makerCode().map(MakerCode::gtin).orElse(null))
            .param("makerSerial", vial.makerCode().map(MakerCode::serial).orElse(null))
            .param("volume", vial.received().value())
            .param("at", Instants.column(vial.receivedAt()))
            .update()
        == 1;
  }

  Optional<Vial> find(VialId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> vial(row)).optional();
  }

  Optional<Vial> lock(VialId id) {
    return jdbc.sql(LOCK).param("id", id.value()).query((row, _) -> vial(row)).optional();
  }

  Optional<Vial> bySerial(Serial serial) {
    return jdbc.sql(BY_SERIAL)
        .param("serial", serial.text())
        .query((row, _) -> vial(row))
        .optional();
  }

  Optional<Vial> byMaker(String gtin, String serial) {
    return jdbc.sql(BY_MAKER)
        .param("gtin", gtin)
        .param("makerSerial", serial)
        .query((row, _) -> vial(row))
        .optional();
  }

  List<Vial> ofLot(LotId lot, int limit) {
    return jdbc.sql(OF_LOT)
        .param("lot", lot.value())
        .param("limit", limit)
        .query((row, _) -> vial(row))
        .list();
  }

  /** In the order of their identifiers. */
  List<Vial> after(VialId id, int limit) {
    return jdbc.sql(AFTER)
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) -> vial(row))
        .list();
  }

  /** What this cause still holds. */
  List<VialId> heldBy(HoldCause cause) {
    return jdbc.sql(HELD_BY)
        .param("cause", cause.text())
        .query((row, _) -> new VialId(row.getObject("vial_id", UUID.class)))
        .list();
  }

  List<Vial> stock(StockFilter filter, Instant before, VialId beforeId, int limit) {
    return jdbc.sql(STOCK_BEFORE + filter.conditions() + STOCK_ORDER)
        .param("at", Instants.column(before))
        .param("id", beforeId.value())
        .param("place", filter.place().map(PlaceId::value).orElse(null))
        .param("limit", limit)
        .query((row, _) -> vial(row))
        .list();
  }

  /**
   * Writes the lines of one act and what the vial now adds up to. The caller holds the vial's lock
   * and has checked that there is enough.
   */
  void write(Vial vial, List<VialEntry> entries) {
    jdbc.sql(WRITE)
        .param("id", vial.id().value())
        .param("last", vial.head().entries())
        .param("head", vial.head().hash())
        .param("left", vial.left().value())
        .param("draws", vial.draws())
        .param("opened", vial.openedAt().map(Instants::column).orElse(null))
        .param(
            "heldBy", vial.heldBy().stream().map(HoldCause::text).sorted().toArray(String[]::new))
        .param("place", vial.place().map(PlaceId::value).orElse(null))
        .param("quarantined", vial.quarantined())
        .param("excursions", vial.excursions())
        .param("seqs", texts(entries, VialEntry::seq))
        .param("ats", texts(entries, VialEntry::at))
        .param("kinds", texts(entries, VialEntry::kind))
        .param("volumes", texts(entries, entry -> entry.volume().value()))
        .param("lefts", texts(entries, entry -> entry.left().value()))
        .param(
            "places",
            entries.stream()
                .map(entry -> entry.place().map(PlaceId::toString).orElse(null))
                .toArray(String[]::new))
        .param("by", texts(entries, VialEntry::enteredBy))
        .param("reasons", texts(entries, VialEntry::reason))
        .param(
            "causes",
            entries.stream()
                .map(entry -> entry.cause().map(HoldCause::text).orElse(null))
                .toArray(String[]::new))
        .param("hashes", texts(entries, VialEntry::hash))
        .update();
  }

  List<VialEntry> ledger(VialId id, int limit) {
    return jdbc.sql(LEDGER)
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  /** The lines of all vials after {@code after} up to {@code last}, vial by vial. */
  List<OfVial> ledgers(VialId after, VialId last, int limit) {
    return jdbc.sql(LEDGERS)
        .param("after", after.value())
        .param("last", last.value())
        .param("limit", limit)
        .query((row, _) -> new OfVial(row.getObject("vial_id", UUID.class), entry(row)))
        .list();
  }

  /** A line and whose it is. */
  record OfVial(UUID vial, VialEntry entry) {}

  private static String[] texts(List<VialEntry> entries, Function<VialEntry, Object> field) {
    return entries.stream().map(entry -> field.apply(entry).toString()).toArray(String[]::new);
  }

  private static VialEntry entry(ResultSet row) throws SQLException {
    return new VialEntry(
        row.getInt("seq"),
        Instants.at(row, "at"),
        VialEntry.Kind.valueOf(row.getString("kind")),
        new Microlitres(row.getInt("volume_ul")),
        new Microlitres(row.getInt("left_ul")),
        Optional.ofNullable(row.getObject("place_id", UUID.class)).map(PlaceId::new),
        row.getString("entered_by"),
        row.getString("reason"),
        Optional.ofNullable(row.getString("cause")).map(HoldCause::of),
        row.getString("hash"));
  }

  private static Vial vial(ResultSet row) throws SQLException {
    @Nullable String gtin = row.getString("gtin");
    @Nullable String makerSerial = row.getString("maker_serial");
    @Nullable String head = row.getString("head");
    return new Vial(
        new VialId(row.getObject("vial_id", UUID.class)),
        new Serial(row.getString("serial")),
        gtin == null || makerSerial == null
            ? Optional.empty()
            : Optional.of(new MakerCode(gtin, makerSerial)),
        new LotId(row.getObject("lot_id", UUID.class)),
        new Microlitres(row.getInt("received_ul")),
        Instants.at(row, "received_at"),
        new Microlitres(row.getInt("left_ul")),
        row.getInt("draws"),
        Optional.ofNullable(Instants.atOrNull(row, "opened_at")),
        heldBy(row),
        Optional.ofNullable(row.getObject("place_id", UUID.class)).map(PlaceId::new),
        row.getBoolean("quarantined"),
        row.getInt("excursions"),
        head == null ? LedgerHead.START : new LedgerHead(row.getInt("last_entry"), head));
  }

  private static Set<HoldCause> heldBy(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("held_by").getArray())
        .map(HoldCause::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
