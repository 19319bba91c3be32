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
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shared catalogue. Reading needs no clinic; who enters a product keeps it. */
public final class Products {
  private final ProductRows rows;
  private final ProductClassRows classes;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Products(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new ProductRows(jdbc);
    this.classes = new ProductClassRows(jdbc);
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
  public Answer<Preparation> prepare(Actor actor, PreparationDetails details) {
    Checks checks = details.check();
    return checks.passed()
        ? tenancy.as(actor, () -> insert(actor, details))
        : Answer.refused(checks.refusals());
  }

  /** Enters what a country's law calls the product from a day on; earlier words stay. */
  public Answer<ProductClass> classify(Actor actor, ProductId product, ProductClass entry) {
    Checks checks = entry.check();
    return checks.passed()
        ? tenancy.as(actor, () -> insert(actor, product, entry))
        : Answer.refused(checks.refusals());
  }

  /** What each country's law calls the product, newest word of a country first. */
  public List<ProductClass> classes(ProductId product) {
    return classes.of(product, 500);
  }

  public Optional<Product> find(ProductId id) {
    return rows.find(id);
  }

  public Optional<Preparation> preparation(PreparationId id) {
    return rows.preparation(id);
  }

  /** Preparations of a product, newest first; at most two hundred. */
  public List<Preparation> preparations(ProductId product) {
    return rows.preparations(product, 200);
  }

  /** By name; at most five hundred. */
  public List<Product> list() {
    return rows.list(500);
  }

  private Answer<Preparation> insert(Actor actor, PreparationDetails details) {
    if (!rows.isKept(details.product(), actor.clinic())) {
      return notKept(
          details.product(),
          "This product is not kept by your clinic. Only the clinic that entered a product adds preparations to it.");
    }
    if (!rows.keepsOrigins(details, actor.clinic())) {
      return Answer.refused(
          "preparation.origin.unknown",
          "donors",
          details.donors().size() + details.banks().size(),
          "One of the donors or banks named is not kept by your clinic. Enter it first.");
    }
    PreparationId id = PreparationId.fresh();
    rows.insert(id, details);
    audit.write(actor, "preparation.entered", id, details.preparedOn().toString());
    return Answer.given(rows.preparation(id).orElseThrow());
  }

  private Answer<ProductClass> insert(Actor actor, ProductId product, ProductClass entry) {
    if (!rows.isKept(product, actor.clinic())) {
      return notKept(
          product,
          "This product is not kept by your clinic. Only the clinic that entered it says what the law calls it.");
    }
    if (!classes.isJurisdiction(entry.jurisdiction())) {
      return Answer.refused(
          "productClass.jurisdiction.unknown",
          "jurisdiction",
          entry.jurisdiction(),
          "\""
              + entry.jurisdiction()
              + "\" is no country of the record. Use its two letters, such as DE, or OTHER.");
    }
    if (!classes.insert(product, entry, Instants.now(clock))) {
      return Answer.refused(
          "productClass.taken",
          "validFrom",
          entry.validFrom(),
          "A class for "
              + entry.jurisdiction()
              + " from "
              + entry.validFrom()
              + " is entered. A later word needs a later day.");
    }
    audit.write(
        actor, "product.classified", product, entry.jurisdiction() + " " + entry.kind().name());
    return Answer.given(entry);
  }

  private static <T> Answer<T> notKept(ProductId product, String sentence) {
    return Answer.refused("product.notKept", "product", product, sentence);
  }
}
