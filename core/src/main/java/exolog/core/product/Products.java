package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.PreparationId;
import exolog.core.id.ProductId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shared catalogue. Reading needs no clinic; who enters a product keeps it. */
public final class Products {
  private final ProductRows rows;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Products(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new ProductRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  public Answer<Product> enter(Actor actor, ProductDetails details) {
    Checks checks = details.check();
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    ProductId id = ProductId.fresh();
    return tenancy.as(
        actor,
        () -> {
          rows.insert(id, details, Instants.now(clock));
          audit.write(actor, "product.entered", id, details.name());
          return Answer.given(rows.find(id).orElseThrow());
        });
  }

  /** Enters a preparation of a product that the actor's clinic keeps. */
  public Answer<Preparation> prepare(
      Actor actor,
      ProductId product,
      String donorCode,
      LocalDate preparedOn,
      List<Preparation.Step> steps) {
    Checks checks =
        new Checks()
            .require(
                donorCode.matches("[A-Z0-9-]{4,30}"),
                "preparation.donorCode.form",
                "donorCode",
                donorCode,
                "\""
                    + donorCode
                    + "\" is not a donor code. Use 4 to 30 capital letters, digits and hyphens, never a name.")
            .require(
                !steps.isEmpty() && steps.stream().noneMatch(step -> step.method().isBlank()),
                "preparation.steps.missing",
                "steps",
                steps.size(),
                "Name at least one step of the preparation, each with its method.");
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    Preparation preparation =
        new Preparation(PreparationId.fresh(), product, donorCode, preparedOn, steps);
    return tenancy.as(actor, () -> insert(actor, preparation));
  }

  public Optional<Product> find(ProductId id) {
    return rows.find(id);
  }

  public Optional<Preparation> preparation(PreparationId id) {
    return rows.preparation(id);
  }

  /** By name; at most five hundred. */
  public List<Product> list() {
    return rows.list(500);
  }

  private Answer<Preparation> insert(Actor actor, Preparation preparation) {
    if (!rows.isKept(preparation.product(), actor.clinic())) {
      return Answer.refused(
          "product.notKept",
          "product",
          preparation.product(),
          "This product is not kept by your clinic. Only the clinic that entered a product adds preparations to it.");
    }
    rows.insert(preparation);
    audit.write(actor, "preparation.entered", preparation.id(), preparation.donorCode());
    return Answer.given(preparation);
  }
}
