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
    return forecaster.answer(
        question, view(models.voice(actor, stratum(question), who(question)), whom));
  }

  /** As {@link #answer}, for a reader: no model is fitted and nothing is written. */
  public ForecastAnswer asItStands(Actor actor, ForecastQuestion question, Whom whom) {
    return forecaster.answer(
        question, view(models.asItStands(actor, stratum(question), who(question)), whom));
  }

  private static Stratum stratum(ForecastQuestion question) {
    return new Stratum(
        question.concern(), question.measure(), question.product(), question.route());
  }

  private static LikeYou.Who who(ForecastQuestion question) {
    return new LikeYou.Who(question.age(), question.sex(), question.severity());
  }

  private static RegistryView view(Voice voice, Whom whom) {
    return switch (voice) {
      case Voice.Silent(int people, _) when people == 0 ->
          new RegistryView(0, Optional.empty(), whom, List.of(), List.of());
      case Voice.Silent(int people, String why) ->
          new RegistryView(counted(people), Optional.empty(), whom, List.of(), List.of(why));
      case Voice.Speaks(var kept, var likeYou) ->
          new RegistryView(kept.model().people(), Optional.of(kept), whom, likeYou, List.of());
    };
  }

  /** A patient reads the answer too: a handful of people is not given as a number. */
  private static int counted(int people) {
    return people < RegistryRules.smallestCell() ? 0 : people;
  }
}
