package exolog.web.vial;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.audit.Decision;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Places;
import exolog.core.custody.StockFilter;
import exolog.core.custody.Vial;
import exolog.core.custody.VialState;
import exolog.core.custody.Vials;
import exolog.core.id.PlaceId;
import exolog.core.id.VialId;
import exolog.core.passport.Revocations;
import exolog.core.practice.Clinics;
import exolog.core.product.Lot;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.web.form.Choice;
import exolog.web.form.Choices;
import exolog.web.form.Form;
import exolog.web.form.Reading;
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

/** Scans and shows vials. */
@Framed
final class VialPages {
  private final Vials vials;
  private final Lots lots;
  private final LotHolds holds;
  private final Places places;
  private final VialDesk desk;
  private final Clinics clinics;
  private final Revocations revocations;
  private final Clock clock;

  VialPages(
      Vials vials,
      Lots lots,
      LotHolds holds,
      Places places,
      VialDesk desk,
      Clinics clinics,
      Revocations revocations,
      Clock clock) {
    this.vials = vials;
    this.lots = lots;
    this.holds = holds;
    this.places = places;
    this.desk = desk;
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
    return desk.one(actor, new VialId(id), Form.empty(), HttpStatus.OK);
  }

  /** Takes the passport from the public, or gives it back. */
  @PostMapping("/vials/{id}/passport")
  ModelAndView passport(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    VialId vial = new VialId(id);
    String reason = form.value("passportReason");
    Answer<Decision> answer =
        form.chose("passport", "restore")
            ? revocations.restore(actor, vial, reason)
            : revocations.revoke(actor, vial, reason);
    return switch (answer) {
      case Answer.Given(Decision done) -> {
        Frames.notice(
            request, Words.say(done.placed() ? "vial.passport.revoked" : "vial.passport.restored"));
        yield new ModelAndView("redirect:/vials/" + id);
      }
      case Answer.Refused(var refusals) ->
          desk.one(actor, vial, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** What is wrong with a code that came from a photo is told beside the photo. */
  private static Refusal ofPhoto(Refusal refusal) {
    return new Refusal(refusal.key(), "photo", refusal.value(), refusal.sentence());
  }

  private ModelAndView stock(Actor actor, Form form, Optional<UUID> after, HttpStatus status) {
    Reading read = form.read();
    var filter =
        new StockFilter(read.id("place").map(PlaceId::new), read.choice("state", VialState.class));
    if (!read.passed()) {
      return stock(
          actor,
          Form.empty().refused(read.refused().refusals()),
          Optional.empty(),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var page = vials.stock(actor, filter, after.map(VialId::new));
    Map<UUID, Lot> lotsById =
        page.rows().stream()
            .map(Vial::lot)
            .distinct()
            .flatMap(id -> lots.find(id).stream())
            .collect(Collectors.toMap(lot -> lot.id().value(), lot -> lot));
    LocalDate today = clinics.of(actor).dayOf(clock.instant());
    Set<UUID> held =
        lotsById.values().stream()
            .filter(lot -> !holds.standing(actor, lot.id()).isEmpty())
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
        Map.of(
            "form",
            form,
            "found",
            page,
            "lots",
            lotsById,
            "standings",
            standings,
            "places",
            places.list(actor).stream()
                .map(place -> new Choice(place.id().toString(), place.name()))
                .toList(),
            "states",
            Choices.of(VialState.class, "vialState.")),
        status);
  }
}
