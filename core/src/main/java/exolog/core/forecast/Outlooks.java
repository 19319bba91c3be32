package exolog.core.forecast;

import exolog.core.forecast.registry.LikeYou;
import exolog.core.forecast.registry.RegistryModels;
import exolog.core.forecast.registry.RegistryRules;
import exolog.core.forecast.registry.Stratum;
import exolog.core.forecast.registry.Voice;
import exolog.core.tenancy.Actor;
import java.util.List;
import java.util.Optional;

/**
 * Forecasts for a clinic: published evidence joined with the clinic's own courses where enough of
 * them may speak. Ask before opening a transaction: a model whose people have withdrawn is fitted
 * anew first.
 */
public final class Outlooks {
  private final Forecaster forecaster;
  private final RegistryModels models;

  public Outlooks(Forecaster forecaster, RegistryModels models) {
    this.forecaster = forecaster;
    this.models = models;
  }

  public Askable askable() {
    return forecaster.askable();
  }

  public ForecastAnswer answer(Actor actor, ForecastQuestion question, Whom whom) {
    return forecaster.answer(question, view(actor, question, whom));
  }

  private RegistryView view(Actor actor, ForecastQuestion question, Whom whom) {
    var stratum =
        new Stratum(question.concern(), question.measure(), question.product(), question.route());
    return switch (models.voice(actor, stratum)) {
      case Voice.Silent(int people, _) when people == 0 ->
          new RegistryView(0, Optional.empty(), whom, List.of(), List.of());
      case Voice.Silent(int people, String why) ->
          new RegistryView(counted(people), Optional.empty(), whom, List.of(), List.of(why));
      case Voice.Speaks(var kept) ->
          new RegistryView(
              kept.model().people(),
              Optional.of(kept),
              whom,
              models.likeYou(
                  actor,
                  stratum,
                  new LikeYou.Who(question.age(), question.sex(), question.severity())),
              List.of());
    };
  }

  /** A patient reads the answer too: a handful of people is not given as a number. */
  private static int counted(int people) {
    return people < RegistryRules.smallestCell() ? 0 : people;
  }
}
