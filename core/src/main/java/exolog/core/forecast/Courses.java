package exolog.core.forecast;

import exolog.core.evidence.Better;
import exolog.core.forecast.ForecastAnswer.Band;
import exolog.core.forecast.ForecastAnswer.Net;
import exolog.core.forecast.ForecastAnswer.Noticeable;
import exolog.core.forecast.ForecastAnswer.Week;
import exolog.stats.response.SessionPlan;
import exolog.stats.score.GaussianMixture;
import exolog.stats.score.QuantileTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** The weeks of an answer, and the twenty possible courses beside them. */
record Courses(Expected expected, SessionPlan plan, int horizonWeeks, Better better) {
  private static final int PEERS = 20;

  List<Week> weeks(Noticeable noticeable) {
    var weeks = new ArrayList<Week>();
    weeks.add(start());
    for (int week = 1; week <= horizonWeeks; week++) {
      weeks.add(week(week, noticeable));
    }
    return weeks;
  }

  /** A baseline's change from itself is none, whatever the noise. */
  private static Week start() {
    var none = new Band(0, 0, 0, 0, 0, 0, 0);
    var draws = Collections.nCopies(Draws.COUNT, 0.0);
    return new Week(0, none, none, new Net(0, 0, 0), null, null, null, draws, draws);
  }

  private Week week(int week, Noticeable noticeable) {
    var treated = expected.treated(plan, week);
    var untreated = expected.untreated(week);
    var with = QuantileTable.of(treated, Draws.LOWEST, Draws.HIGHEST);
    var without = QuantileTable.of(untreated, Draws.LOWEST, Draws.HIGHEST);
    return new Week(
        week,
        band(with),
        band(without),
        net(week),
        chance(treated, noticeable.smallestDetectable()),
        chance(untreated, noticeable.smallestDetectable()),
        chance(treated, noticeable.smallestImportant()),
        Draws.of(with),
        Draws.of(without));
  }

  private @Nullable Double chance(GaussianMixture change, @Nullable Double atLeast) {
    return atLeast == null || better == Better.NEITHER
        ? null
        : Rounded.six(Expected.chanceOfGain(change, better, atLeast));
  }

  private Net net(int week) {
    var net = expected.net(plan, week);
    return new Net(q(net, 0.5), q(net, 0.025), q(net, 0.975));
  }

  private static Band band(QuantileTable t) {
    return new Band(
        q(t, 0.5), q(t, 0.25), q(t, 0.75), q(t, 0.1), q(t, 0.9), q(t, 0.025), q(t, 0.975));
  }

  private static double q(QuantileTable table, double chance) {
    return Rounded.six(table.exact(chance));
  }

  private static double q(GaussianMixture mixture, double chance) {
    return Rounded.six(mixture.quantile(chance));
  }

  /**
   * One draw of rates, effect, setting and person each; no reading noise, so that lines are smooth.
   */
  List<List<Double>> peers(long seed) {
    var random = new SplittableRandom(seed);
    var normal = new NormalDistribution();
    var peers = new ArrayList<List<Double>>();
    for (int i = 0; i < PEERS; i++) {
      Belief belief = expected.beliefs().get(random.nextInt(expected.beliefs().size()));
      double[] person = belief.person(random, normal);
      var course = new ArrayList<Double>();
      for (int week = 0; week <= horizonWeeks; week++) {
        course.add(
            Rounded.six(
                belief.growth(week) * person[0]
                    + plan.exposure(belief.rates(), week) * person[1]
                    + (week == 0 ? 0 : person[2])));
      }
      peers.add(course);
    }
    return peers;
  }
}
