package exolog.core.forecast;

import exolog.core.forecast.registry.Fitted;
import exolog.core.forecast.registry.LevelPart;
import exolog.core.forecast.registry.RatePoint;
import exolog.core.forecast.registry.RegistryRules;
import exolog.stats.response.Kinetics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Published evidence as the prior, the registry's fit as the likelihood, in closed form: each piece
 * of the evidence's mixture is joined with the fit at its rates and weighed by how well it foretold
 * the courses here. A fifth of the weight stands ready ten times wider, in case the evidence is of
 * other products than it says (Schmidli and others 2014, Biometrics 70:1023). The variances between
 * people, lots and providers are the fit's.
 */
final class Joining {
  private static final double NEGLIGIBLE = 1e-5;

  private final Fitted fitted;
  private final Whom whom;

  Joining(Fitted fitted, Whom whom) {
    this.fitted = fitted;
    this.whom = whom;
  }

  /**
   * @param evidence what the studies say at a pair of rates
   */
  List<Belief> with(Function<Kinetics, Published> evidence) {
    return joined(point -> prior(evidence.apply(rates(point))));
  }

  /** The evidence at the registry's pairs of rates, before any course is looked at. */
  List<Belief> before(Function<Kinetics, Published> evidence) {
    return fitted.points().stream().map(point -> (Belief) evidence.apply(rates(point))).toList();
  }

  /** The registry alone: its wide prior is all that is believed beforehand. */
  List<Belief> alone() {
    return joined(point -> List.of(new Known(1, wide(point), 0)));
  }

  /**
   * A piece of what is known beforehand.
   *
   * @param group pieces of one group are joined again after the courses have weighed them: those
   *     with the same effect, which differ in the comparator alone
   */
  private record Known(double weight, Pair pair, int group) {}

  /** A piece of what is believed at one point, its weight still a logarithm. */
  private record Weighed(RatePoint point, State state, double logWeight, int group) {}

  private List<Belief> joined(Function<RatePoint, List<Known>> before) {
    var all = new ArrayList<List<Weighed>>();
    for (RatePoint point : fitted.points()) {
      Pair likelihood =
          Pair.of(point.c(), point.theta(), point.cc(), point.ct(), point.tt()).minus(wide(point));
      double constant = point.logMarginal() - logMarginal(wide(point), likelihood);
      var pieces = new ArrayList<Weighed>();
      for (Known known : before.apply(point)) {
        double log = Math.log(known.weight()) + constant + logMarginal(known.pair(), likelihood);
        State state = state(point, known.pair().plus(likelihood));
        pieces.add(conditioned(new Weighed(point, state, log, known.group())));
      }
      all.add(pieces);
    }
    return beliefs(all);
  }

  /** Of the rows under this prior, up to a constant of the rows. */
  private static double logMarginal(Pair prior, Pair likelihood) {
    return prior.plus(likelihood).logMass() - prior.logMass();
  }

  /** One belief a point; pieces that nobody would miss are dropped. */
  private static List<Belief> beliefs(List<List<Weighed>> all) {
    double most =
        all.stream().flatMap(List::stream).mapToDouble(Weighed::logWeight).max().orElseThrow();
    var beliefs = new ArrayList<Belief>();
    for (List<Weighed> pieces : all) {
      RatePoint point = pieces.getFirst().point();
      Map<Integer, List<State>> groups = new TreeMap<>();
      for (Weighed piece : pieces) {
        double weight = Math.exp(piece.logWeight() - most);
        if (weight > 0) {
          groups
              .computeIfAbsent(piece.group(), _ -> new ArrayList<>())
              .add(piece.state().weighing(weight));
        }
      }
      List<State> states =
          groups.values().stream()
              .map(State::merged)
              .filter(state -> state.weight() > NEGLIGIBLE)
              .toList();
      if (!states.isEmpty()) {
        beliefs.add(new Joined(1, rates(point), states, point.residual()));
      }
    }
    return beliefs;
  }

  private static List<Known> prior(Published evidence) {
    double robust = RegistryRules.robustWeight();
    double widening = Math.pow(RegistryRules.robustWidening(), 2);
    Mixture comparator = evidence.comparator();
    Mixture effect = evidence.effect();
    double total = weight(comparator) * weight(effect);
    var known = new ArrayList<Known>();
    for (int i = 0; i < effect.parts().size(); i++) {
      Part theta = effect.parts().get(i);
      for (Part c : comparator.parts()) {
        double share = (1 - robust) * c.weight() * theta.weight() / total;
        if (share > 0) {
          known.add(
              new Known(
                  share,
                  Pair.independent(c.mean(), c.variance(), theta.mean(), theta.variance()),
                  i));
        }
      }
    }
    known.add(
        new Known(
            robust,
            Pair.independent(
                comparator.mean(),
                widening * comparator.variance(),
                effect.mean(),
                widening * effect.variance()),
            effect.parts().size()));
    return known;
  }

  private static double weight(Mixture mixture) {
    return mixture.parts().stream().mapToDouble(Part::weight).sum();
  }

  /** (c, θ + w + z, b, u) after this piece; known levels move with c and θ, new ones add spread. */
  private State state(RatePoint point, Pair after) {
    var lot = Level.of(point, point.lots(), point.lot(), whom.lot().map(Object::toString));
    var hand =
        Level.of(point, point.providers(), point.provider(), whom.provider().map(Object::toString));
    double alongC = lot.alongC() + hand.alongC();
    double alongTheta = 1 + lot.alongTheta() + hand.alongTheta();
    double effect =
        after.theta()
            + lot.mean()
            + hand.mean()
            + alongC * (after.c() - point.c())
            + (alongTheta - 1) * (after.theta() - point.theta());
    double cc = after.cc();
    double ct = after.ct();
    double tt = after.tt();
    double effectVariance =
        alongC * alongC * cc
            + 2 * alongC * alongTheta * ct
            + alongTheta * alongTheta * tt
            + lot.own()
            + hand.own();
    double covariance = alongC * cc + alongTheta * ct;
    return new State(
        1,
        new double[] {after.c(), effect, 0, 0},
        new double[] {
          cc,
          covariance,
          0,
          0,
          covariance,
          effectVariance,
          0,
          0,
          0,
          0,
          point.level(),
          point.together(),
          0,
          0,
          point.together(),
          point.response()
        });
  }

  /** After the person's early visits, one by one. */
  private Weighed conditioned(Weighed before) {
    RatePoint point = before.point();
    Kinetics rates = rates(point);
    State state = before.state();
    double log = before.logWeight();
    for (EarlyVisit visit : whom.visits()) {
      double x = visit.exposure(rates);
      double[] along = {Belief.growth(rates, visit.week()), x, 1, x};
      log += state.logDensity(visit.change(), point.residual(), along);
      state = state.seen(visit.change(), point.residual(), along);
    }
    return new Weighed(point, state, log, before.group());
  }

  /**
   * One lot or provider given c and θ.
   *
   * @param alongC how its mean moves with c
   * @param own variance left once c and θ are known
   */
  private record Level(double mean, double alongC, double alongTheta, double own) {
    static Level of(
        RatePoint point,
        Map<String, LevelPart> levels,
        double between,
        java.util.Optional<String> name) {
      LevelPart part = name.map(levels::get).orElse(null);
      if (part == null) {
        return new Level(0, 0, 0, between);
      }
      double det = point.cc() * point.tt() - point.ct() * point.ct();
      double alongC = (part.withComparator() * point.tt() - part.withEffect() * point.ct()) / det;
      double alongTheta =
          (part.withEffect() * point.cc() - part.withComparator() * point.ct()) / det;
      double explained = alongC * part.withComparator() + alongTheta * part.withEffect();
      return new Level(part.mean(), alongC, alongTheta, Math.max(0, part.variance() - explained));
    }
  }

  private static Pair wide(RatePoint point) {
    return Pair.independent(
        0,
        point.wideComparator() * point.wideComparator(),
        0,
        point.wideEffect() * point.wideEffect());
  }

  private static Kinetics rates(RatePoint point) {
    return new Kinetics(point.signalDecayPerWeek(), point.turnoverPerWeek());
  }
}
