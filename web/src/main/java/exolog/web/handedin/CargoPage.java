package exolog.web.handedin;

import exolog.core.answer.Answer;
import exolog.core.id.LotId;
import exolog.core.product.CargoList;
import exolog.core.product.CargoProfile;
import exolog.core.product.Cargoes;
import exolog.core.product.Lots;
import exolog.core.product.cargo.CargoFunctions;
import exolog.core.product.cargo.CargoReading;
import exolog.core.product.cargo.Involvement;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a lot carries, what that is known to be involved in, and the entry of a new list. */
@Framed
final class CargoPage {
  private final Cargoes cargoes;
  private final Lots lots;
  private final CargoFunctions functions = CargoFunctions.published();

  CargoPage(Cargoes cargoes, Lots lots) {
    this.cargoes = cargoes;
    this.lots = lots;
  }

  @GetMapping("/lots/{id}/cargo")
  ModelAndView page(@PathVariable UUID id) {
    Form form = Form.filled(Map.of("species", "Homo sapiens"));
    return page(new LotId(id), form, Optional.empty(), HttpStatus.OK);
  }

  /** The list stands in the form both times: what is entered is what was previewed. */
  @PostMapping("/lots/{id}/cargo")
  ModelAndView hand(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    LotId lot = new LotId(id);
    CargoList list =
        new CargoList(
            form.value("species"),
            form.value("method"),
            "",
            form.value("list"),
            form.chose("leaveOut", "yes"));
    return form.chose("step", "enter")
        ? enter(request, actor, lot, list, form)
        : preview(lot, list, form);
  }

  private ModelAndView preview(LotId lot, CargoList list, Form form) {
    return switch (cargoes.preview(list)) {
      case Answer.Given<CargoReading.Preview>(var preview) ->
          page(lot, form, Optional.of(preview), HttpStatus.OK);
      case Answer.Refused<CargoReading.Preview>(var refusals) ->
          page(lot, form.refused(refusals), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView enter(
      HttpServletRequest request, Actor actor, LotId lot, CargoList list, Form form) {
    return switch (cargoes.enter(actor, lot, list)) {
      case Answer.Given<CargoProfile> _ -> {
        Frames.notice(request, Words.say("cargo.entered"));
        yield new ModelAndView("redirect:/lots/" + lot + "/cargo");
      }
      case Answer.Refused<CargoProfile>(var refusals) ->
          page(
              lot,
              form.refused(refusals),
              switch (cargoes.preview(list)) {
                case Answer.Given<CargoReading.Preview>(var seen) -> Optional.of(seen);
                case Answer.Refused<CargoReading.Preview> _ -> Optional.empty();
              },
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView page(
      LotId id, Form form, Optional<CargoReading.Preview> preview, HttpStatus status) {
    Optional<CargoProfile> profile = cargoes.of(id);
    List<Involvement> told =
        profile.map(known -> functions.of(known.species(), known.items())).orElse(List.of());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("lot", lots.find(id).orElseThrow(Missing::new));
    model.put("profile", profile);
    model.put("told", told);
    model.put("preview", preview);
    model.put("form", form);
    return new ModelAndView("handedin/cargo", model, status);
  }
}
