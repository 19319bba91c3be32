package exolog.web.decision;

import exolog.core.answer.Answer;
import exolog.core.consultation.Consultations;
import exolog.core.consultation.Decision;
import exolog.core.consultation.HandedSheet;
import exolog.core.consultation.SheetOffered;
import exolog.core.consultation.Sheets;
import exolog.core.forecast.ForecastAnswer;
import exolog.core.forecast.Forecasts;
import exolog.core.forecast.FrozenForecast;
import exolog.core.id.ConsultationId;
import exolog.core.id.ForecastId;
import exolog.core.id.PractitionerId;
import exolog.core.id.SheetId;
import exolog.core.practice.Account;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.web.consent.Ceremony;
import exolog.web.consultation.Desk;
import exolog.web.consultation.OnTheDesk;
import exolog.web.error.Missing;
import exolog.web.forecast.Expecting;
import exolog.web.forecast.Expecting.Expectation;
import exolog.web.forecast.Treating;
import exolog.web.form.Form;
import exolog.web.form.Reading;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Side by side, the sheet to take home, and the decision that freezes what was shown. */
@Framed
final class DecisionPage {
  private final Rooms rooms;
  private final Desk desk;
  private final DecisionDesk table;
  private final Expecting expecting;
  private final Treating treating;
  private final Tenancy tenancy;

  /** What the page asks of the record. */
  @Component
  record Rooms(Consultations consultations, Sheets sheets, Forecasts forecasts) {}

  DecisionPage(
      Rooms rooms,
      Desk desk,
      DecisionDesk table,
      Expecting expecting,
      Treating treating,
      Tenancy tenancy) {
    this.rooms = rooms;
    this.desk = desk;
    this.table = table;
    this.expecting = expecting;
    this.treating = treating;
    this.tenancy = tenancy;
  }

  @GetMapping("/consultations/{id}/decision")
  ModelAndView page(
      Account account,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(required = false) @Nullable String provider) {
    OnTheDesk on = desk.of(account.actor(), new ConsultationId(id));
    var hand = treating.by(account, provider);
    return page(account.actor(), on, country, hand, Form.empty(), HttpStatus.OK);
  }

  /** Freezes what is shown, prints it and keeps the paper: all of it or nothing. */
  @PostMapping("/consultations/{id}/sheets")
  ModelAndView hand(HttpServletRequest request, Account account, @PathVariable UUID id) {
    Actor actor = account.actor();
    OnTheDesk on = desk.of(actor, new ConsultationId(id));
    Form form = Form.of(request);
    var hand = treating.by(account, request.getParameter("provider"));
    Reading read = form.read();
    Optional<UUID> once = read.needed("once", read.id("once"));
    if (once.isEmpty()) {
      return page(actor, on, "", hand, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<Expectation> expected = expected(actor, on, hand);
    var paper = DecisionSheet.pdf(table.of(actor, on, "", expected.map(Expectation::answer)));
    Answer<HandedSheet> handed =
        tenancy.as(
            actor,
            () ->
                freeze(actor, on, expected)
                    .then(frozen ->
                        rooms
                            .sheets()
                            .hand(
                                actor,
                                on.consultation().id(),
                                new SheetOffered(frozen, paper, once.get()))));
    return switch (handed) {
      case Answer.Given(var _) -> {
        Frames.notice(request, Words.say("sheet.handed"));
        yield new ModelAndView("redirect:" + on.href() + "/decision#sheets");
      }
      case Answer.Refused(var refusals) ->
          page(actor, on, "", hand, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** The paper as it was handed out; ours, so it may open in place. */
  @GetMapping("/consultations/{id}/sheets/{sheet}.pdf")
  ResponseEntity<byte[]> paper(Actor actor, @PathVariable UUID id, @PathVariable UUID sheet) {
    byte[] paper =
        rooms
            .sheets()
            .paper(actor, new ConsultationId(id), new SheetId(sheet))
            .orElseThrow(Missing::new);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("decision-sheet.pdf").build().toString())
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .body(paper);
  }

  /** Freezes what was on the screen and keeps the decision: both or neither. */
  @PostMapping("/consultations/{id}/decision")
  ModelAndView decide(HttpServletRequest request, Account account, @PathVariable UUID id) {
    Actor actor = account.actor();
    ConsultationId key = new ConsultationId(id);
    OnTheDesk on = desk.of(actor, key);
    Form form = Form.of(request);
    var hand = treating.by(account, request.getParameter("provider"));
    Reading read = form.read();
    Optional<Decision.Kind> kind =
        read.needed("decision", read.choice("decision", Decision.Kind.class));
    if (kind.isEmpty()) {
      return page(actor, on, "", hand, read.refused(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    // Asked before the transaction, because a model may have to be fitted first; then one
    // transaction: a refused decision must not leave a forecast frozen.
    Optional<Expectation> expected = expected(actor, on, hand);
    var decided =
        tenancy.as(
            actor,
            () ->
                freeze(actor, on, expected)
                    .then(frozen ->
                        rooms
                            .consultations()
                            .decide(actor, key, kind.get(), form.value("reason"), frozen)));
    return switch (decided) {
      case Answer.Given(var consultation) -> {
        Frames.notice(request, Words.say("decision.kept." + kind.get()));
        yield new ModelAndView("redirect:/patients/" + consultation.patient());
      }
      case Answer.Refused(var refusals) ->
          page(actor, on, "", hand, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** Empty where the forecast cannot be asked: the page says so, and a "no" can still be kept. */
  private Optional<Expectation> expected(Actor actor, OnTheDesk on, Optional<PractitionerId> hand) {
    return switch (expecting.of(actor, on, hand)) {
      case Answer.Given(var shown) -> Optional.of(shown);
      case Answer.Refused(var _) -> Optional.empty();
    };
  }

  private Answer<Optional<ForecastId>> freeze(
      Actor actor, OnTheDesk on, Optional<Expectation> expected) {
    return expected
        .map(shown ->
            expecting
                .freeze(actor, on, shown)
                .then(frozen -> Answer.given(Optional.of(frozen.id()))))
        .orElseGet(() -> Answer.given(Optional.empty()));
  }

  private ModelAndView page(
      Actor actor,
      OnTheDesk on,
      String country,
      Optional<PractitionerId> hand,
      Form form,
      HttpStatus status) {
    Optional<ForecastAnswer> answer =
        on.consultation().isOpen()
            ? expected(actor, on, hand).map(Expectation::answer)
            : rooms.forecasts().of(actor, on.consultation().id()).map(FrozenForecast::answer);
    return new ModelAndView(
        "decision/page",
        Map.of(
            "table",
            table.of(actor, on, country, answer),
            "provider",
            hand.map(PractitionerId::toString).orElse(""),
            "once",
            Ceremony.once(form),
            "form",
            form),
        status);
  }
}
