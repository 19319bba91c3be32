package exolog.web.catalogue;

import exolog.core.answer.Answer;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import exolog.core.product.Banks;
import exolog.core.product.Donors;
import exolog.core.product.Lot;
import exolog.core.product.LotDetails;
import exolog.core.product.Lots;
import exolog.core.product.Preparation;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A preparation with the lots made of it, the entry of a lot, and where a lot comes from. */
@Framed
final class LotEntryPages {
  private final Products products;
  private final Lots lots;
  private final Donors donors;
  private final Banks banks;

  LotEntryPages(Products products, Lots lots, Donors donors, Banks banks) {
    this.products = products;
    this.lots = lots;
    this.donors = donors;
    this.banks = banks;
  }

  @GetMapping("/catalogue/preparations/{id}")
  ModelAndView preparation(@PathVariable UUID id) {
    return preparation(new PreparationId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/catalogue/preparations/{id}/lots")
  ModelAndView enter(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    Reading read = form.read();
    Optional<LocalDate> made = read.needed("madeOn", read.day("madeOn"));
    Optional<LocalDate> expires = read.needed("expiresOn", read.day("expiresOn"));
    Optional<UUID> partOf = read.id("partOf");
    PreparationId preparation = new PreparationId(id);
    if (made.isEmpty() || expires.isEmpty() || !read.passed()) {
      return preparation(preparation, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    LotDetails details =
        new LotDetails(
            preparation,
            form.value("number"),
            made.get(),
            expires.get(),
            pooled(preparation, form),
            partOf.map(LotId::new));
    return switch (lots.enter(actor, details)) {
      case Answer.Given<Lot>(var lot) -> {
        Frames.notice(request, Words.say("lot.entered"));
        yield new ModelAndView("redirect:/catalogue/lots/" + lot.id());
      }
      case Answer.Refused<Lot>(var refusals) ->
          preparation(preparation, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/catalogue/lots/{id}")
  ModelAndView lot(@PathVariable UUID id) {
    Lot lot = lots.find(new LotId(id)).orElseThrow(Missing::new);
    List<Origin> origins =
        lots.preparations(lot.id()).stream()
            .flatMap(made -> products.preparation(made).stream())
            .map(this::origin)
            .toList();
    List<Lot> parts =
        lots.of(lot.product()).stream()
            .filter(other -> lots.partOf(other.id()).equals(Optional.of(lot.id())))
            .toList();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("lot", lot);
    model.put("product", products.find(lot.product()).orElseThrow(Missing::new));
    model.put("origins", origins);
    model.put("whole", lots.partOf(lot.id()).flatMap(lots::find));
    model.put("parts", parts);
    return new ModelAndView("catalogue/lot", model);
  }

  private Origin origin(Preparation made) {
    return new Origin(made, banks.behind(made.id()), donors.behind(made.id()));
  }

  private Set<PreparationId> pooled(PreparationId preparation, Form form) {
    Preparation made = products.preparation(preparation).orElseThrow(Missing::new);
    return products.preparations(made.product()).stream()
        .map(Preparation::id)
        .filter(other -> form.chose("pooledWith", other.toString()))
        .collect(Collectors.toSet());
  }

  private ModelAndView preparation(PreparationId id, Form form, HttpStatus status) {
    Preparation made = products.preparation(id).orElseThrow(Missing::new);
    List<Lot> ofProduct = lots.of(made.product());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("origin", origin(made));
    model.put("product", products.find(made.product()).orElseThrow(Missing::new));
    model.put("lots", ofProduct);
    model.put(
        "others",
        products.preparations(made.product()).stream()
            .filter(other -> !other.id().equals(id))
            .toList());
    model.put("form", form);
    return new ModelAndView("catalogue/preparation", model, status);
  }
}
