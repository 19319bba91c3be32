package exolog.core.product;

import exolog.core.id.ClinicId;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import exolog.core.id.ProductId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of lots and their events. */
final class LotRows {
  private static final String INSERT =
      """
      insert into lot (lot_id, product_id, preparation_id, number, made_on, expires_on)
      values (:id, :product, :preparation, :number, :made, :expires)
      on conflict (product_id, number) do nothing
      """;

  private static final String PRODUCT_KEPT_BY =
      "select product_id from preparation where preparation_id = :preparation and keeper = :keeper";

  private static final String INSERT_PREPARATION =
      "insert into lot_preparation (lot_id, preparation_id) values (:id, :preparation)";

  private static final String INSERT_SPLIT =
      "insert into lot_split (lot_id, part_of) values (:id, :from)";

  private static final String PREPARATIONS =
      "select preparation_id from lot_preparation where lot_id = :id order by 1 limit :limit";

  private static final String PART_OF = "select part_of from lot_split where lot_id = :id";

  private static final String INSERT_EVENT =
      """
      insert into lot_event (lot_id, seq, at, status, reason, decided_by)
      values (:id, :seq, :at, :status, :reason, :by)
      """;

  private static final String NEXT_EVENT =
      "update lot set last_event = last_event + 1 where lot_id = :id returning last_event";

  private static final String LOCK = "select lot_id from lot where lot_id = :id for update";
  private static final String SHARE = "select lot_id from lot where lot_id = :id for share";

  private static final String CURRENT =
      """
      select l.lot_id, l.product_id, l.preparation_id, l.keeper, l.number, l.made_on, l.expires_on,
             e.status, e.at, e.reason
        from lot l join lot_event e on e.lot_id = l.lot_id and e.seq = l.last_event
      """;

  private static final String FIND = CURRENT + "where l.lot_id = :id";
  private static final String BY_NUMBER =
      CURRENT + "where l.product_id = :product and l.number = :number";
  private static final String OF =
      CURRENT + "where l.product_id = :product order by l.made_on desc, l.lot_id limit :limit";

  private static final String EVENTS =
      """
      select seq, at, status, reason, decided_by from lot_event where lot_id = :id
       order by seq desc limit :limit
      """;

  private final JdbcClient jdbc;

  LotRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ProductId> productKeptBy(PreparationId preparation, ClinicId keeper) {
    return jdbc.sql(PRODUCT_KEPT_BY)
        .param("preparation", preparation.value())
        .param("keeper", keeper.value())
        .query((row, _) -> new ProductId(row.getObject("product_id", UUID.class)))
        .optional();
  }

  /** False when the product has a lot of this number. */
  boolean insert(LotId id, ProductId product, LotDetails details) {
    return jdbc.sql(INSERT)
            .param("id", id.value())
            .param("product", product.value())
            .param("preparation", details.preparation().value())
            .param("number", details.number())
            .param("made", details.madeOn())
            .param("expires", details.expiresOn())
            .update()
        == 1;
  }

  /** The edges of the graph: which preparations went in, and out of which lot it was filled. */
  void insertOrigin(LotId id, LotDetails details) {
    insertPreparation(id, details.preparation());
    details.pooledWith().forEach(preparation -> insertPreparation(id, preparation));
    details
        .partOf()
        .ifPresent(from ->
            jdbc.sql(INSERT_SPLIT).param("id", id.value()).param("from", from.value()).update());
  }

  private void insertPreparation(LotId id, PreparationId preparation) {
    jdbc.sql(INSERT_PREPARATION)
        .param("id", id.value())
        .param("preparation", preparation.value())
        .update();
  }

  List<PreparationId> preparations(LotId id, int limit) {
    return jdbc.sql(PREPARATIONS)
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) -> new PreparationId(row.getObject("preparation_id", UUID.class)))
        .list();
  }

  Optional<LotId> partOf(LotId id) {
    return jdbc.sql(PART_OF)
        .param("id", id.value())
        .query((row, _) -> new LotId(row.getObject("part_of", UUID.class)))
        .optional();
  }

  void insert(LotId id, LotEvent event) {
    jdbc.sql(INSERT_EVENT)
        .param("id", id.value())
        .param("seq", event.seq())
        .param("at", Instants.column(event.at()))
        .param("status", event.status().name())
        .param("reason", event.reason())
        .param("by", event.decidedBy())
        .update();
  }

  int nextEvent(LotId id) {
    return jdbc.sql(NEXT_EVENT).param("id", id.value()).query(Integer.class).single();
  }

  boolean lock(LotId id) {
    return jdbc.sql(LOCK).param("id", id.value()).query(UUID.class).optional().isPresent();
  }

  boolean share(LotId id) {
    return jdbc.sql(SHARE).param("id", id.value()).query(UUID.class).optional().isPresent();
  }

  Optional<Lot> find(LotId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> lot(row)).optional();
  }

  Optional<Lot> byNumber(ProductId product, String number) {
    return jdbc.sql(BY_NUMBER)
        .param("product", product.value())
        .param("number", number)
        .query((row, _) -> lot(row))
        .optional();
  }

  List<Lot> of(ProductId product, int limit) {
    return jdbc.sql(OF)
        .param("product", product.value())
        .param("limit", limit)
        .query((row, _) -> lot(row))
        .list();
  }

  List<LotEvent> events(LotId id, int limit) {
    return jdbc.sql(EVENTS)
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) ->
            new LotEvent(
                row.getInt("seq"),
                Instants.at(row, "at"),
                LotStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("decided_by")))
        .list();
  }

  private static Lot lot(ResultSet row) throws SQLException {
    return new Lot(
        new LotId(row.getObject("lot_id", UUID.class)),
        new ProductId(row.getObject("product_id", UUID.class)),
        new PreparationId(row.getObject("preparation_id", UUID.class)),
        new ClinicId(row.getObject("keeper", UUID.class)),
        row.getString("number"),
        row.getObject("made_on", LocalDate.class),
        row.getObject("expires_on", LocalDate.class),
        LotStatus.valueOf(row.getString("status")),
        Instants.at(row, "at"),
        row.getString("reason"));
  }
}
