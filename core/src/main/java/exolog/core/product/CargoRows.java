package exolog.core.product;

import exolog.core.id.CargoProfileId;
import exolog.core.id.LotId;
import exolog.core.product.cargo.CargoItem;
import exolog.core.product.cargo.CargoKind;
import exolog.core.product.cargo.CargoReader;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of cargo profiles. */
final class CargoRows {
  private static final String INSERT =
      """
      insert into cargo_profile (profile_id, lot_id, species, method, file_name, sha256, entered_at, entered_by)
      values (:id, :lot, :species, :method, :file, encode(sha256(convert_to(:text, 'UTF8')), 'hex'), :at, :by)
      """;

  /** One statement for thousands of molecules. */
  private static final String INSERT_ITEMS =
      """
      insert into cargo_item (profile_id, kind, name, detected, amount, unit)
      select :id, x.kind, x.name, x.detected, x.amount, x.unit
        from jsonb_to_recordset(cast(:items as jsonb))
          as x(kind text, name text, detected boolean, amount numeric, unit text)
      """;

  private static final String NEWEST =
      """
      select profile_id, lot_id, species, method, file_name, sha256, entered_at, entered_by
        from cargo_profile where lot_id = :lot order by entered_at desc, profile_id desc limit 1
      """;

  private static final String ITEMS =
      """
      select kind, name, detected, amount, unit from cargo_item where profile_id = :id
       order by kind, name limit :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper mapper = new JsonMapper();

  CargoRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CargoProfileId id, LotId lot, CargoList list, Instant at, String by) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("lot", lot.value())
        .param("species", list.species().strip())
        .param("method", list.method().strip())
        .param("file", list.fileName().strip())
        .param("text", list.text())
        .param("at", Instants.column(at))
        .param("by", by)
        .update();
  }

  void insert(CargoProfileId id, List<CargoItem> items) {
    String json = mapper.writeValueAsString(items.stream().map(CargoRows::asMap).toList());
    jdbc.sql(INSERT_ITEMS).param("id", id.value()).param("items", json).update();
  }

  Optional<CargoProfile> newest(LotId lot) {
    return jdbc.sql(NEWEST).param("lot", lot.value()).query((row, _) -> profile(row)).optional();
  }

  private CargoProfile profile(ResultSet row) throws SQLException {
    CargoProfileId id = new CargoProfileId(row.getObject("profile_id", UUID.class));
    return new CargoProfile(
        id,
        new LotId(row.getObject("lot_id", UUID.class)),
        row.getString("species"),
        row.getString("method"),
        row.getString("file_name"),
        row.getString("sha256"),
        Instants.at(row, "entered_at"),
        row.getString("entered_by"),
        items(id));
  }

  private List<CargoItem> items(CargoProfileId id) {
    return jdbc.sql(ITEMS)
        .param("id", id.value())
        .param("limit", CargoReader.MOST_ITEMS + 1)
        .query((row, _) ->
            new CargoItem(
                CargoKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getBoolean("detected"),
                Optional.ofNullable(row.getBigDecimal("amount")),
                row.getString("unit")))
        .list();
  }

  private static Map<String, @Nullable Object> asMap(CargoItem item) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("kind", item.kind().name());
    map.put("name", item.name());
    map.put("detected", item.detected());
    map.put("amount", item.amount().map(amount -> amount.toPlainString()).orElse(null));
    map.put("unit", item.unit());
    return map;
  }
}
