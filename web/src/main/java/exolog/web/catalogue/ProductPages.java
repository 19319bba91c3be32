package exolog.web.catalogue;

import exolog.core.answer.Answer;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.id.ProductId;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.product.Lots;
import exolog.core.product.Product;
import exolog.core.product.ProductClass;
import exolog.core.product.ProductDetails;
import exolog.core.product.ProductForm;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Choice;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Enters and shows products, with what the law calls them and the lots made of them. */
@Framed
final class ProductPages {
  private final Products products;
  private final Lots lots;
  private final Jurisdictions jurisdictions;

  ProductPages(Products products, Lots lots, Jurisdictions jurisdictions) {
    this.products = products;
    this.lots = lots;
    this.jurisdictions = jurisdictions;
  }

  @GetMapping("/catalogue/products/new")
  ModelAndView form() {
    return entry(Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/catalogue/products")
  ModelAndView enter(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<ProductSource> source =
        read.needed("source", read.choice("source", ProductSource::of));
    Optional<ProductForm> kept = read.needed("form", read.choice("form", ProductForm.class));
    Optional<Integer> draws = read.needed("maxDraws", read.whole("maxDraws"));
    Optional<Integer> hours = read.needed("useWithinHours", read.whole("useWithinHours"));
    if (source.isEmpty() || kept.isEmpty() || draws.isEmpty() || hours.isEmpty()) {
      return entry(read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Set<Route> routes =
        ProductDetails.GIVEN_BY.stream()
            .filter(route -> form.chose("routes", route.key()))
            .collect(Collectors.toSet());
    ProductDetails details =
        new ProductDetails(
            form.value("name"),
            form.value("maker"),
            source.get(),
            kept.get(),
            routes,
            form.value("storage"),
            draws.get(),
            hours.get());
    return switch (products.enter(actor, details)) {
      case Answer.Given<Product>(var product) -> {
        Frames.notice(request, Words.say("product.entered"));
        yield new ModelAndView("redirect:/catalogue/products/" + product.id());
      }
      case Answer.Refused<Product>(var refusals) ->
          entry(form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/catalogue/products/{id}")
  ModelAndView page(@PathVariable UUID id) {
    return page(new ProductId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/catalogue/products/{id}/classes")
  ModelAndView classify(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<LocalDate> from = read.needed("validFrom", read.day("validFrom"));
    Optional<ProductClass.Kind> kind =
        read.needed("kind", read.choice("kind", ProductClass.Kind.class));
    ProductId product = new ProductId(id);
    if (from.isEmpty() || kind.isEmpty()) {
      return page(product, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    ProductClass entry =
        new ProductClass(form.value("jurisdiction"), from.get(), kind.get(), form.value("source"));
    return switch (products.classify(actor, product, entry)) {
      case Answer.Given<ProductClass> _ -> {
        Frames.notice(request, Words.say("product.classed"));
        yield new ModelAndView("redirect:/catalogue/products/" + id);
      }
      case Answer.Refused<ProductClass>(var refusals) ->
          page(product, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static ModelAndView entry(Form form, HttpStatus status) {
    return new ModelAndView("catalogue/productNew", Map.of("form", form), status);
  }

  private ModelAndView page(ProductId id, Form form, HttpStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("product", products.find(id).orElseThrow(Missing::new));
    model.put("classes", products.classes(id));
    model.put("preparations", products.preparations(id));
    model.put("lots", lots.of(id));
    List<Choice> countries =
        jurisdictions.countries().stream()
            .map(country -> new Choice(country.code(), country.name()))
            .toList();
    model.put("countries", countries);
    model.put("form", form);
    return new ModelAndView("catalogue/product", model, status);
  }
}
