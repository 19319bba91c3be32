package exolog.web.analyst;

import exolog.core.forecast.registry.Refitting;
import exolog.core.forecast.registry.RegistryModels;
import exolog.core.forecast.registry.Stratum;
import exolog.core.forecast.registry.StratumStanding;
import exolog.core.tenancy.Actor;
import exolog.web.error.Missing;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How much is the patient, how much the vial, how much the hand: the clinic's own models. */
@Framed
final class SourcesPage {
  private final RegistryModels models;

  SourcesPage(RegistryModels models) {
    this.models = models;
  }

  @GetMapping("/results/sources")
  ModelAndView page(Actor actor) {
    List<SourceCard> cards = models.strata(actor).stream().map(SourceCard::new).toList();
    return new ModelAndView("analyst/sources", Map.of("cards", cards));
  }

  /** Fits one stratum anew, if its rows changed since. */
  @PostMapping("/results/sources")
  String refit(HttpServletRequest request, Actor actor, @RequestParam String stratum) {
    Stratum asked =
        models.strata(actor).stream()
            .map(StratumStanding::stratum)
            .filter(each -> SourceCard.key(each).equals(stratum))
            .findFirst()
            .orElseThrow(Missing::new);
    Frames.notice(request, sentence(models.refit(actor, asked)));
    return "redirect:/results/sources";
  }

  private static String sentence(Refitting refitting) {
    return switch (refitting) {
      case Refitting.Refitted(var model) ->
          Words.say("sources.refitted", model.version(), model.people(), model.readings());
      case Refitting.Unchanged(var model) -> Words.say("sources.unchanged", model.version());
      case Refitting.TooFew(int people, int fewest) -> Words.say("sources.few", people, fewest);
      case Refitting.NotFitted(String reason) -> reason;
    };
  }
}
