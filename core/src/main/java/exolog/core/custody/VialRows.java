package exolog.core.custody;

import exolog.core.id.LotId;
import exolog.core.id.VialId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
             opened_at, on_hold
        from vial
      """;

  private static final String FIND = COLUMNS + "where vial_id = :id";
  private static final String LOCK = COLUMNS + "where vial_id = :id for update";
  private static final String BY_SERIAL = COLUMNS + "where serial = :serial";
  private static final String BY_MAKER =
      COLUMNS + "where gtin = :gtin and maker_serial = :makerSerial";
  private static final String OF_LOT =
      COLUMNS + "where lot_id = :lot order by vial_id limit :limit";

  private static final String STOCK =
      COLUMNS
          + """
          where (received_at, vial_id) < (:at, :id)
          order by received_at desc, vial_id desc limit :limit
          """;

  private static final String COUNT_ENTRY =
      """
      update vial
         set last_entry = last_entry + 1,
             left_ul = left_ul - :out,
             draws = draws + :draw,
             opened_at = coalesce(opened_at, cast(:opened as timestamptz)),
             on_hold = :onHold
       where vial_id = :id
      returning last_entry
      """;

  private static final String INSERT_ENTRY =
      """
      insert into vial_entry (vial_id, seq, at, kind, volume_ul, left_ul, entered_by, reason)
      values (:id, :seq, :at, :kind, :volume, :left, :by, :reason)
      """;

  private static final String LEDGER =
      """
      select seq, at, kind, volume_ul, left_ul, entered_by, reason from vial_entry
       where vial_id = :id order by seq limit :limit
      """;

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

  List<Vial> stock(Instant before, VialId beforeId, int limit) {
    return jdbc.sql(STOCK)
        .param("at", Instants.column(before))
        .param("id", beforeId.value())
        .param("limit", limit)
        .query((row, _) -> vial(row))
        .list();
  }

  /** Writes one line. The caller holds the vial's lock and has checked that there is enough. */
  void enter(
      Vial vial, VialEntry.Kind kind, Microlitres volume, Instant at, String by, String reason) {
    Microlitres out = kind.takesOut() ? volume : Microlitres.NONE;
    boolean onHold =
        kind == VialEntry.Kind.HOLD || (vial.onHold() && kind != VialEntry.Kind.HOLD_LIFTED);
    int seq =
        jdbc.sql(COUNT_ENTRY)
            .param("id", vial.id().value())
            .param("out", out.value())
            .param("draw", kind == VialEntry.Kind.DRAWN ? 1 : 0)
            .param("opened", kind == VialEntry.Kind.OPENED ? Instants.column(at) : null)
            .param("onHold", onHold)
            .query(Integer.class)
            .single();
    jdbc.sql(INSERT_ENTRY)
        .param("id", vial.id().value())
        .param("seq", seq)
        .param("at", Instants.column(at))
        .param("kind", kind.name())
        .param("volume", volume.value())
        .param("left", vial.left().minus(out).value())
        .param("by", by)
        .param("reason", reason)
        .update();
  }

  List<VialEntry> ledger(VialId id, int limit) {
    return jdbc.sql(LEDGER)
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) ->
            new VialEntry(
                row.getInt("seq"),
                Instants.at(row, "at"),
                VialEntry.Kind.valueOf(row.getString("kind")),
                new Microlitres(row.getInt("volume_ul")),
                new Microlitres(row.getInt("left_ul")),
                row.getString("entered_by"),
                row.getString("reason")))
        .list();
  }

  private static Vial vial(ResultSet row) throws SQLException {
    @Nullable String gtin = row.getString("gtin");
    @Nullable String makerSerial = row.getString("maker_serial");
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
        row.getBoolean("on_hold"));
  }
}
