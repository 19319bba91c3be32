package exolog.web.vial;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Vial;
import exolog.core.custody.Vials;
import exolog.core.id.VialId;
import exolog.core.passport.Revocation;
import exolog.core.passport.Revocations;
import exolog.core.practice.Clinics;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.product.Products;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import exolog.web.symbol.LabelPhoto;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Scans and shows vials; puts one on hold. */
@Framed
final class VialPages {
  private final Vials vials;
  private final Lots lots;
  private final LotHolds holds;
  private final Products products;
  private final Clinics clinics;
  private final Revocations revocations;
  private final Clock clock;

  VialPages(
      Vials vials,
      Lots lots,
      LotHolds holds,
      Products products,
      Clinics clinics,
      Revocations revocations,
      Clock clock) {
    this.vials = vials;
    this.lots = lots;
    this.holds = holds;
    this.products = products;
    this.clinics = clinics;
    this.revocations = revocations;
    this.clock = clock;
  }

  /** The stock, or the vial whose code was scanned. */
  @GetMapping("/vials")
  ModelAndView stock(
      HttpServletRequest request,
      Actor actor,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(required = false) Optional<UUID> after) {
    Form form = Form.of(request);
    if (code.isBlank()) {
      return stock(actor, form, after, HttpStatus.OK);
    }
    return switch (vials.scan(actor, code)) {
      case Answer.Given(Vial vial) -> new ModelAndView("redirect:/vials/" + vial.id());
      case Answer.Refused(var refusals) ->
          stock(actor, form.refused(refusals), after, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** The vial whose label was photographed. The photo is read and not kept. */
  @PostMapping("/vials/photo")
  ModelAndView photo(HttpServletRequest request, Actor actor, @RequestParam MultipartFile photo)
      throws IOException {
    Form form = Form.of(request);
    Answer<Vial> found =
        (photo.getSize() > LabelPhoto.MOST_BYTES
                ? LabelPhoto.tooLarge()
                : LabelPhoto.read(photo.getBytes()))
            .then(code -> vials.scan(actor, code));
    return switch (found) {
      case Answer.Given(Vial vial) -> new ModelAndView("redirect:/vials/" + vial.id());
      case Answer.Refused(var refusals) ->
          stock(
              actor,
              form.refused(refusals.stream().map(VialPages::ofPhoto).toList()),
              Optional.empty(),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping("/vials/{id}")
  ModelAndView one(Actor actor, @PathVariable UUID id) {
    return one(actor, new VialId(id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/vials/{id}/hold")
  ModelAndView hold(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    VialId vial = new VialId(id);
    Answer<Vial> answer =
        form.chose("hold", "lift")
            ? vials.liftHold(actor, vial, form.value("reason"))
            : vials.hold(actor, vial, form.value("reason"));
    return switch (answer) {
      case Answer.Given(Vial held) -> {
        Frames.notice(request, Words.say(held.onHold() ? "vial.held" : "vial.lifted"));
        yield new ModelAndView("redirect:/vials/" + id);
      }
      case Answer.Refused(var refusals) ->
          one(actor, vial, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** Takes the passport from the public, or gives it back. */
  @PostMapping("/vials/{id}/passport")
  ModelAndView passport(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    VialId vial = new VialId(id);
    String reason = form.value("passportReason");
    Answer<Revocation> answer =
        form.chose("passport", "restore")
            ? revocations.restore(actor, vial, reason)
            : revocations.revoke(actor, vial, reason);
    return switch (answer) {
      case Answer.Given(Revocation done) -> {
        Frames.notice(
            request,
            Words.say(done.revoked() ? "vial.passport.revoked" : "vial.passport.restored"));
        yield new ModelAndView("redirect:/vials/" + id);
      }
      case Answer.Refused(var refusals) ->
          one(actor, vial, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** What is wrong with a code that came from a photo is told beside the photo. */
  private static Refusal ofPhoto(Refusal refusal) {
    return new Refusal(refusal.key(), "photo", refusal.value(), refusal.sentence());
  }

  private ModelAndView stock(Actor actor, Form form, Optional<UUID> after, HttpStatus status) {
    var page = vials.stock(actor, after.map(VialId::new));
    Map<UUID, Lot> lotsById =
        page.rows().stream()
            .map(Vial::lot)
            .distinct()
            .flatMap(id -> lots.find(id).stream())
            .collect(Collectors.toMap(lot -> lot.id().value(), lot -> lot));
    LocalDate today = clinics.of(actor).dayOf(clock.instant());
    Set<UUID> held =
        lotsById.values().stream()
            .filter(lot -> holds.current(actor, lot.id()).isPresent())
            .map(lot -> lot.id().value())
            .collect(Collectors.toSet());
    Map<UUID, Standing> standings =
        page.rows().stream()
            .collect(
                Collectors.toMap(
                    vial -> vial.id().value(),
                    vial -> {
                      Lot lot = Objects.requireNonNull(lotsById.get(vial.lot().value()));
                      return Standing.of(vial, lot, held.contains(lot.id().value()), today);
                    }));
    return new ModelAndView(
        "vial/stock",
        Map.of("form", form, "found", page, "lots", lotsById, "standings", standings),
        status);
  }

  private ModelAndView one(Actor actor, VialId id, Form form, HttpStatus status) {
    Vial vial = vials.find(actor, id).orElseThrow(Missing::new);
    Lot lot = lots.find(vial.lot()).orElseThrow(Missing::new);
    VialFacts facts =
        new VialFacts(
            vial,
            lot,
            products.find(lot.product()).orElseThrow(Missing::new),
            holds.current(actor, lot.id()),
            lot.isExpiredOn(clinics.of(actor).dayOf(clock.instant())),
            lots.tests(lot.id()),
            vials.ledger(actor, id),
            revocations.current(actor, id));
    return new ModelAndView("vial/one", Map.of("form", form, "facts", facts), status);
  }
}
