package exolog.core.forecast;

import exolog.core.forecast.ForecastAnswer.Net;
import exolog.core.forecast.RegistryShown.ModelSpoken;
import exolog.core.forecast.registry.Fitted;
import exolog.core.forecast.registry.KeptModel;
import exolog.core.forecast.registry.LevelPart;
import exolog.core.forecast.registry.RatePoint;
import exolog.stats.response.Kinetics;
import exolog.stats.response.SessionPlan;
import exolog.stats.score.GaussianMixture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Which part of an answer comes from where, computed from the model: each sentence compares the
 * forecast with the one that would be given without that part.
 */
final class Contributions {
  private final ForecastQuestion question;
  private final RegistryView view;
  private final KeptModel kept;
  private final Expected published;
  private final Function<Kinetics, Published> evidence;
  private final SessionPlan plan;
  private final Expected joined;

  Contributions(
      ForecastQuestion question,
      RegistryView view,
      KeptModel kept,
      Expected published,
      Function<Kinetics, Published> evidence) {
    this.question = question;
    this.view = view;
    this.kept = kept;
    this.published = published;
    Map<Kinetics, Published> known = new HashMap<>();
    this.evidence = rates -> known.computeIfAbsent(rates, evidence);
    this.plan = new SessionPlan(question.sessions(), question.intervalWeeks());
    this.joined = joined(kept.fitted(), view.whom());
  }

  Expected joined() {
    return joined;
  }

  RegistryShown shown() {
    var model = kept.model();
    var alone = net(new Expected(new Joining(kept.fitted(), Whom.someone()).alone()));
    var studies = net(published);
    // Lots and hands aside: what is known beforehand, and after the courses.
    Fitted alike = each(kept.fitted(), point -> point.withoutLotSpread().withoutProviderSpread());
    List<Belief> before = new Joining(alike, Whom.someone()).before(evidence);
    List<Belief> after = joined(alike, Whom.someone()).beliefs();
    double weight = evidenceWeight(before, after, true);
    double netWeight = evidenceWeight(before, after, false);
    var spoken =
        new ModelSpoken(
            model.id().toString(),
            model.version(),
            model.formula(),
            model.people(),
            model.readings(),
            model.dataTime().toString(),
            model.inputsHash(),
            Rounded.six(weight),
            Rounded.six(netWeight),
            shown(studies),
            shown(alone),
            isKnown(view.whom().lot().map(Object::toString), RatePoint::lots),
            isKnown(view.whom().provider().map(Object::toString), RatePoint::providers));
    return new RegistryShown(
        spoken,
        view.peopleLikeYou(),
        sentences(spoken, studies, alone),
        view.notes(),
        view.whom().used(spoken.lotKnown(), spoken.providerKnown()));
  }

  /** The weight first, then what moves or widens the answer most. */
  private List<String> sentences(
      ModelSpoken spoken, GaussianMixture studies, GaussianMixture alone) {
    var said = new ArrayList<Said>();
    said.add(lot(spoken.lotKnown()));
    said.add(hand(spoken.providerKnown()));
    visits().ifPresent(said::add);
    said.sort(Comparator.comparingDouble(Said::size).reversed());
    var sentences = new ArrayList<String>();
    sentences.add(
        "In what is expected with this plan, published studies weigh %s %%, the courses of %d people here %s %%."
            .formatted(
                percent(spoken.evidenceWeight()),
                spoken.people(),
                percent(1 - spoken.evidenceWeight())));
    sentences.add(
        "In what the product itself adds, published studies weigh %s %%: nobody here was measured without it, so the courses tell it only by its timing."
            .formatted(percent(spoken.netEvidenceWeight())));
    sentences.add(agreement(studies, alone));
    said.forEach(s -> sentences.add(s.sentence()));
    return sentences;
  }

  private record Said(double size, String sentence) {}

  /**
   * Precisions add: the prior's share of the precision is the joined variance of a quantity over
   * the prior's.
   */
  private double evidenceWeight(List<Belief> before, List<Belief> after, boolean ofTheWholeChange) {
    return Math.clamp(variance(after, ofTheWholeChange) / variance(before, ofTheWholeChange), 0, 1);
  }

  /** Of g·c + x·θ at the horizon, or of x·θ alone. */
  private double variance(List<Belief> beliefs, boolean ofTheWholeChange) {
    var pieces = new Pieces();
    for (Belief belief : beliefs) {
      double growth = ofTheWholeChange ? belief.growth(question.horizonWeeks()) : 0;
      belief.average(pieces, growth, belief.exposure(plan, question.horizonWeeks()));
    }
    return pieces.variance();
  }

  private String agreement(GaussianMixture studies, GaussianMixture alone) {
    double apart = Math.abs(studies.mean() - alone.mean()) / Math.hypot(studies.sd(), alone.sd());
    return "By the studies alone this plan adds %s %s, by the courses here alone %s; they %s."
        .formatted(
            range(studies),
            question.measure().unit(),
            range(alone),
            apart > 2 ? "disagree, and the answer leans on the studies less" : "do not contradict");
  }

  private Said lot(boolean known) {
    return level(
        known,
        new Whom(Optional.empty(), view.whom().provider(), view.whom().visits()),
        RatePoint::withoutLotSpread,
        "lot");
  }

  private Said hand(boolean known) {
    return level(
        known,
        new Whom(view.whom().lot(), Optional.empty(), view.whom().visits()),
        RatePoint::withoutProviderSpread,
        "provider");
  }

  private Said level(
      boolean known, Whom unknown, UnaryOperator<RatePoint> withoutSpread, String name) {
    var with = treated(joined);
    String unit = question.measure().unit();
    if (known) {
      double moved = with.mean() - treated(joined(kept.fitted(), unknown)).mean();
      return new Said(
          Math.abs(moved),
          "This %s is known here and moves the expected change by %s %s."
              .formatted(name, Figures.signed(moved), unit));
    }
    if (levels(name).size() < 2) {
      return new Said(
          Double.POSITIVE_INFINITY,
          "The rows here cannot tell how %ss differ: what another %s would do is not in these ranges."
              .formatted(name, name));
    }
    var same = treated(joined(each(kept.fitted(), withoutSpread), view.whom()));
    double wider = (width80(with) - width80(same)) / 2;
    return new Said(
        wider,
        "The %s is not decided or not known here: what is known of how %ss differ widens the 80 %% range by ±%s %s."
            .formatted(name, name, Figures.shown(wider), unit));
  }

  private Map<String, LevelPart> levels(String name) {
    RatePoint point = kept.fitted().points().getFirst();
    return name.equals("lot") ? point.lots() : point.providers();
  }

  private Optional<Said> visits() {
    if (view.whom().visits().isEmpty()) {
      return Optional.empty();
    }
    var without =
        treated(joined(kept.fitted(), Whom.by(view.whom().lot(), view.whom().provider())));
    var with = treated(joined);
    double narrower = (width80(without) - width80(with)) / 2;
    return Optional.of(
        new Said(
            Math.abs(narrower),
            "The readings so far move the expected change by %s %s and narrow the 80 %% range by ±%s %s."
                .formatted(
                    Figures.signed(with.mean() - without.mean()),
                    question.measure().unit(),
                    Figures.shown(narrower),
                    question.measure().unit())));
  }

  private Expected joined(Fitted fitted, Whom whom) {
    return new Expected(new Joining(fitted, whom).with(evidence));
  }

  private static Fitted each(Fitted fitted, UnaryOperator<RatePoint> change) {
    return new Fitted(
        fitted.points().stream().map(change).toList(),
        fitted.messages(),
        fitted.howMuch(),
        fitted.peak());
  }

  private boolean isKnown(Optional<String> name, Function<RatePoint, Map<String, ?>> levels) {
    return name.filter(levels.apply(kept.fitted().points().getFirst())::containsKey).isPresent();
  }

  private GaussianMixture treated(Expected expected) {
    return expected.treated(plan, question.horizonWeeks());
  }

  private GaussianMixture net(Expected expected) {
    return expected.net(plan, question.horizonWeeks());
  }

  private static double width80(GaussianMixture mixture) {
    return mixture.quantile(0.9) - mixture.quantile(0.1);
  }

  private static Net shown(GaussianMixture net) {
    return new Net(
        Rounded.six(net.quantile(0.5)),
        Rounded.six(net.quantile(0.025)),
        Rounded.six(net.quantile(0.975)));
  }

  private static String range(GaussianMixture net) {
    return "%s (95 %% from %s to %s)"
        .formatted(
            Figures.signed(net.quantile(0.5)),
            Figures.signed(net.quantile(0.025)),
            Figures.signed(net.quantile(0.975)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f", 100 * share);
  }
}
