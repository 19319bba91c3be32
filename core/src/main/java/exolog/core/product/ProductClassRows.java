package exolog.core.product;

import exolog.core.id.ProductId;
import exolog.core.time.Instants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what the law calls a product. */
final class ProductClassRows {
  private static final String INSERT =
      """
      insert into product_class (product_id, jurisdiction, valid_from, class, source, entered_at)
      values (:product, :jurisdiction, :from, :class, :source, :at)
      on conflict (product_id, jurisdiction, valid_from) do nothing
      """;

  private static final String IS_JURISDICTION =
      "select count(*) from jurisdiction where code = :code";

  private static final String OF =
      """
      select jurisdiction, valid_from, class, source from product_class where product_id = :product
       order by jurisdiction, valid_from desc limit :limit
      """;

  private final JdbcClient jdbc;

  ProductClassRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when a class of this day and country is entered. */
  boolean insert(ProductId product, ProductClass entry, Instant at) {
    return jdbc.sql(INSERT)
            .param("product", product.value())
            .param("jurisdiction", entry.jurisdiction())
            .param("from", entry.validFrom())
            .param("class", entry.kind().name())
            .param("source", entry.source().strip())
            .param("at", Instants.column(at))
            .update()
        == 1;
  }

  boolean isJurisdiction(String code) {
    return jdbc.sql(IS_JURISDICTION).param("code", code).query(Integer.class).single() == 1;
  }

  List<ProductClass> of(ProductId product, int limit) {
    return jdbc.sql(OF)
        .param("product", product.value())
        .param("limit", limit)
        .query((row, _) ->
            new ProductClass(
                row.getString("jurisdiction"),
                row.getObject("valid_from", LocalDate.class),
                ProductClass.Kind.valueOf(row.getString("class")),
                row.getString("source")))
        .list();
  }
}
