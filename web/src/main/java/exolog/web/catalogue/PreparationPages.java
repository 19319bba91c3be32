package exolog.web.catalogue;

import exolog.core.answer.Answer;
import exolog.core.id.BankId;
import exolog.core.id.DonorId;
import exolog.core.id.ProductId;
import exolog.core.product.Bank;
import exolog.core.product.Banks;
import exolog.core.product.Donor;
import exolog.core.product.Donors;
import exolog.core.product.Preparation;
import exolog.core.product.PreparationDetails;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
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
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Enters preparations: from whom, and the steps in their order, each with its parameters. */
@Framed
final class PreparationPages {
  static final int STEPS = 6;

  private final Products products;
  private final Donors donors;
  private final Banks banks;

  PreparationPages(Products products, Donors donors, Banks banks) {
    this.products = products;
    this.donors = donors;
    this.banks = banks;
  }

  @GetMapping("/catalogue/products/{id}/preparations/new")
  ModelAndView form(Actor actor, @PathVariable UUID id) {
    return entry(actor, new ProductId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/catalogue/products/{id}/preparations")
  ModelAndView enter(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    ProductId product = new ProductId(id);
    Reading read = form.read();
    Optional<LocalDate> day = read.needed("preparedOn", read.day("preparedOn"));
    if (day.isEmpty()) {
      return entry(actor, product, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Set<DonorId> from =
        donors.list(actor).stream()
            .map(Donor::id)
            .filter(donor -> form.chose("donors", donor.toString()))
            .collect(Collectors.toSet());
    Set<BankId> cells =
        banks.list(actor).stream()
            .map(Bank::id)
            .filter(bank -> form.chose("banks", bank.toString()))
            .collect(Collectors.toSet());
    PreparationDetails details =
        new PreparationDetails(product, day.get(), steps(form), from, cells);
    return switch (products.prepare(actor, details)) {
      case Answer.Given<Preparation>(var made) -> {
        Frames.notice(request, Words.say("preparation.entered"));
        yield new ModelAndView("redirect:/catalogue/preparations/" + made.id());
      }
      case Answer.Refused<Preparation>(var refusals) ->
          entry(actor, product, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** Rows left empty are no steps; their order is the order of the work. */
  private static List<Preparation.Step> steps(Form form) {
    return IntStream.rangeClosed(1, STEPS)
        .filter(i -> !form.value("method" + i).isEmpty() || !form.value("detail" + i).isEmpty())
        .mapToObj(i -> new Preparation.Step(form.value("method" + i), form.value("detail" + i)))
        .toList();
  }

  private ModelAndView entry(Actor actor, ProductId product, Form form, HttpStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("product", products.find(product).orElseThrow(Missing::new));
    model.put("donors", donors.list(actor));
    model.put("banks", banks.list(actor));
    model.put("steps", STEPS);
    model.put("form", form);
    return new ModelAndView("catalogue/preparationNew", model, status);
  }
}
