package exolog.core.product;

import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.id.BankId;
import exolog.core.id.ClinicId;
import exolog.core.id.DonorId;
import exolog.core.id.PreparationId;
import exolog.core.id.ProductId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of products and preparations. */
final class ProductRows {
  private static final String INSERT =
      """
      insert into product (product_id, name, maker, source, form, routes, storage, max_draws,
                           use_within_hours, entered_at)
      values (:id, :name, :maker, :source, :form, string_to_array(:routes, ','), :storage, :draws,
              :hours, :at)
      """;

  private static final String COLUMNS =
      """
      select product_id, name, maker, source, form, routes, storage, max_draws, use_within_hours
        from product
      """;

  private static final String FIND = COLUMNS + "where product_id = :id";
  private static final String LIST = COLUMNS + "order by lower(name), product_id limit :limit";

  private static final String IS_KEPT =
      "select count(*) from product where product_id = :id and keeper = :keeper";

  private static final String INSERT_PREPARATION =
      """
      insert into preparation (preparation_id, product_id, prepared_on) values (:id, :product, :day)
      """;

  private static final String INSERT_DONOR =
      "insert into preparation_donor (preparation_id, donor_id) values (:id, :donor)";

  private static final String INSERT_BANK =
      "insert into preparation_bank (preparation_id, bank_id) values (:id, :bank)";

  private static final String KEPT_ORIGINS =
      """
      select (select count(*) from donor where keeper = :keeper and donor_id = any(:donors))
           + (select count(*) from cell_bank where keeper = :keeper and bank_id = any(:banks))
      """;

  private static final String INSERT_STEP =
      """
      insert into preparation_step (preparation_id, position, method, detail)
      values (:id, :position, :method, :detail)
      """;

  private static final String PREPARATION =
      """
      select preparation_id, product_id, prepared_on from preparation where preparation_id = :id
      """;

  private static final String PREPARATIONS =
      """
      select preparation_id from preparation where product_id = :product
       order by prepared_on desc, preparation_id limit :limit
      """;

  private static final String STEPS =
      """
      select method, detail from preparation_step where preparation_id = :id
       order by position limit 100
      """;

  private final JdbcClient jdbc;

  ProductRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ProductId id, ProductDetails details, Instant at) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("name", details.name().strip())
        .param("maker", details.maker().strip())
        .param("source", details.source().key())
        .param("form", details.form().name())
        .param("routes", String.join(",", details.routes().stream().map(Route::key).toList()))
        .param("storage", details.storage())
        .param("draws", details.maxDraws())
        .param("hours", details.useWithinHours())
        .param("at", Instants.column(at))
        .update();
  }

  void insert(PreparationId id, PreparationDetails details) {
    jdbc.sql(INSERT_PREPARATION)
        .param("id", id.value())
        .param("product", details.product().value())
        .param("day", details.preparedOn())
        .update();
    for (DonorId donor : details.donors()) {
      jdbc.sql(INSERT_DONOR).param("id", id.value()).param("donor", donor.value()).update();
    }
    for (BankId bank : details.banks()) {
      jdbc.sql(INSERT_BANK).param("id", id.value()).param("bank", bank.value()).update();
    }
    int position = 1;
    for (Preparation.Step step : details.steps()) {
      jdbc.sql(INSERT_STEP)
          .param("id", id.value())
          .param("position", position++)
          .param("method", step.method().strip())
          .param("detail", step.detail().strip())
          .update();
    }
  }

  /** Whether every donor and bank named is the keeper's own. */
  boolean keepsOrigins(PreparationDetails details, ClinicId keeper) {
    UUID[] donors = details.donors().stream().map(DonorId::value).toArray(UUID[]::new);
    UUID[] banks = details.banks().stream().map(BankId::value).toArray(UUID[]::new);
    return jdbc.sql(KEPT_ORIGINS)
            .param("keeper", keeper.value())
            .param("donors", donors)
            .param("banks", banks)
            .query(Integer.class)
            .single()
        == donors.length + banks.length;
  }

  boolean isKept(ProductId id, ClinicId keeper) {
    return jdbc.sql(IS_KEPT)
            .param("id", id.value())
            .param("keeper", keeper.value())
            .query(Integer.class)
            .single()
        == 1;
  }

  Optional<Product> find(ProductId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> product(row)).optional();
  }

  List<Product> list(int limit) {
    return jdbc.sql(LIST).param("limit", limit).query((row, _) -> product(row)).list();
  }

  Optional<Preparation> preparation(PreparationId id) {
    List<Preparation.Step> steps =
        jdbc.sql(STEPS)
            .param("id", id.value())
            .query(
                (row, _) -> new Preparation.Step(row.getString("method"), row.getString("detail")))
            .list();
    return jdbc.sql(PREPARATION)
        .param("id", id.value())
        .query((row, _) ->
            new Preparation(
                id,
                new ProductId(row.getObject("product_id", UUID.class)),
                row.getObject("prepared_on", LocalDate.class),
                steps))
        .optional();
  }

  List<Preparation> preparations(ProductId product, int limit) {
    return jdbc
        .sql(PREPARATIONS)
        .param("product", product.value())
        .param("limit", limit)
        .query((row, _) -> new PreparationId(row.getObject("preparation_id", UUID.class)))
        .list()
        .stream()
        .flatMap(id -> preparation(id).stream())
        .toList();
  }

  private static Product product(ResultSet row) throws SQLException {
    return new Product(
        new ProductId(row.getObject("product_id", UUID.class)),
        row.getString("name"),
        row.getString("maker"),
        ProductSource.of(row.getString("source")),
        ProductForm.valueOf(row.getString("form")),
        routes((String[]) row.getArray("routes").getArray()),
        row.getString("storage"),
        row.getInt("max_draws"),
        row.getInt("use_within_hours"));
  }

  private static Set<Route> routes(String[] keys) {
    return Arrays.stream(keys).map(Route::of).collect(Collectors.toSet());
  }
}
