package exolog.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.forecast.registry.Fitted;
import exolog.core.forecast.registry.Given;
import exolog.core.forecast.registry.HowMuch;
import exolog.core.forecast.registry.LevelPart;
import exolog.core.forecast.registry.RatePoint;
import exolog.core.forecast.registry.Spread;
import exolog.core.id.LotId;
import exolog.core.id.PractitionerId;
import exolog.stats.response.Kinetics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

/**
 * The closed form against the same Bayes' rule done in one block of dense algebra: unknowns c, θ,
 * two lots, one person, eight readings.
 */
final class JoiningTest {
  private static final Kinetics RATES = new Kinetics(0.15, 0.08);
  private static final double WIDE = 100;
  private static final double LOT = 2;
  private static final double HAND = 1.5;
  private static final double LEVEL = 9;
  private static final double TOGETHER = -1;
  private static final double RESPONSE = 4;
  private static final double RESIDUAL = 6;
  private static final Offset<Double> CLOSE = Offset.offset(1e-7);
  private static final LotId FIRST = LotId.fresh();
  private static final LotId SECOND = LotId.fresh();
  private static final double[] WEEKS = {8, 14, 22, 8, 14, 22, 10, 20};

  /** Readings of other people; people are seen once here, so that rows are independent. */
  private static final double[] CHANGES = {9, 14, 16, 4, 7, 13, 11, 18};

  private final Published evidence =
      new Published(
          1,
          RATES,
          new Mixture(List.of(new Part(1, 7, 16))),
          new Mixture(List.of(new Part(1, 3, 5))),
          40,
          new ReadingNoise(8, true));

  @Test
  void a_known_lot_shifts_and_a_new_provider_widens_as_bayes_rule_says() {
    var belief = (Joined) joining(Whom.by(Optional.of(FIRST), Optional.empty()));
    for (int i = 0; i < 2; i++) {
      Dense dense = new Dense(i == 0 ? 1 : 100, List.of());
      State state = belief.states().get(i);
      double[] along = {0.7, 1.9, 1, 1.9};
      // c, θ, lot one, lot two, and the newcomer's provider, level and response.
      var row = new ArrayRealVector(new double[] {0.7, 1.9, 1.9, 0, 1.9, 1, 1.9});
      assertThat(state.mean(along)).isCloseTo(dense.mean(row), CLOSE);
      assertThat(state.variance(along)).isCloseTo(dense.variance(row), CLOSE);
    }
    double narrow = Math.log(0.8) + new Dense(1, List.of()).logDensity();
    double wide = Math.log(0.2) + new Dense(100, List.of()).logDensity();
    assertThat(Math.log(belief.states().get(0).weight() / belief.states().get(1).weight()))
        .isCloseTo(narrow - wide, CLOSE);
  }

  @Test
  void a_persons_early_visits_count_as_bayes_rule_says() {
    var given = List.of(new Given(0, 1, FIRST, PractitionerId.fresh()));
    var visits = List.of(new EarlyVisit(6, 12, given), new EarlyVisit(12, 15, given));
    var belief = (Joined) joining(new Whom(Optional.of(FIRST), Optional.empty(), visits));
    Dense dense = new Dense(1, visits);
    State state = belief.states().getFirst();
    double[] along = {0.9, 1.2, 1, 1.2};
    var row = new ArrayRealVector(new double[] {0.9, 1.2, 1.2, 0, 1.2, 1, 1.2});
    assertThat(state.mean(along)).isCloseTo(dense.mean(row), CLOSE);
    assertThat(state.variance(along)).isCloseTo(dense.variance(row), CLOSE);
  }

  @Test
  void without_a_course_that_says_anything_the_evidence_is_what_it_was() {
    RatePoint fit = fit(1e9);
    var belief = (Joined) new Joining(fitted(fit), Whom.someone()).with(_ -> evidence).getFirst();
    State state = belief.states().getFirst();
    assertThat(state.mean(1, 0, 0, 0)).isCloseTo(7, Offset.offset(1e-4));
    assertThat(state.variance(1, 0, 0, 0)).isCloseTo(16, Offset.offset(1e-4));
    assertThat(state.variance(0, 1, 0, 0)).isCloseTo(5 + LOT + HAND, Offset.offset(1e-4));
  }

  private Belief joining(Whom whom) {
    return new Joining(fitted(fit(RESIDUAL)), whom).with(_ -> evidence).getFirst();
  }

  private static Fitted fitted(RatePoint point) {
    var none = new Spread(null, null, null, null, 0, "");
    return new Fitted(List.of(point), List.of(), new HowMuch(22, 1, none, none, none, none), null);
  }

  /** What the mixed model would hand over: everything under the wide prior. */
  private static RatePoint fit(double residual) {
    Dense dense = new Dense(0, 0, WIDE * WIDE, WIDE * WIDE, residual, List.of());
    RealVector m = dense.mean();
    RealMatrix v = dense.covariance();
    return new RatePoint(
        RATES.signalDecayPerWeek(),
        RATES.turnoverPerWeek(),
        dense.logDensity(),
        WIDE,
        WIDE,
        m.getEntry(0),
        m.getEntry(1),
        v.getEntry(0, 0),
        v.getEntry(0, 1),
        v.getEntry(1, 1),
        LEVEL,
        TOGETHER,
        RESPONSE,
        LOT,
        HAND,
        residual,
        Map.of(FIRST.toString(), level(m, v, 2), SECOND.toString(), level(m, v, 3)),
        Map.of());
  }

  private static LevelPart level(RealVector m, RealMatrix v, int at) {
    return new LevelPart(m.getEntry(at), v.getEntry(at, at), v.getEntry(0, at), v.getEntry(1, at));
  }

  /** Everything at once: s = (c, θ, lot one, lot two, new provider, new level, new response). */
  private static final class Dense {
    private final RealMatrix prior;
    private final RealVector before;
    private final RealMatrix design;
    private final RealVector seen;
    private final RealMatrix noise;

    Dense(double widening, List<EarlyVisit> visits) {
      this(7, 3, widening * 16, widening * 5, RESIDUAL, visits);
    }

    Dense(double c, double theta, double vc, double vt, double residual, List<EarlyVisit> visits) {
      before = new ArrayRealVector(new double[] {c, theta, 0, 0, 0, 0, 0});
      prior =
          MatrixUtils.createRealDiagonalMatrix(
              new double[] {vc, vt, LOT, LOT, HAND, LEVEL, RESPONSE});
      prior.setEntry(5, 6, TOGETHER);
      prior.setEntry(6, 5, TOGETHER);
      int n = WEEKS.length + visits.size();
      design = new Array2DRowRealMatrix(n, 7);
      seen = new ArrayRealVector(n);
      noise = new Array2DRowRealMatrix(n, n);
      for (int i = 0; i < WEEKS.length; i++) {
        double g = Belief.growth(RATES, WEEKS[i]);
        double x = RATES.unitResponse(WEEKS[i]) + RATES.unitResponse(WEEKS[i] - 4);
        design.setRow(i, new double[] {g, x, i % 2 == 0 ? x : 0, i % 2 == 0 ? 0 : x, 0, 0, 0});
        seen.setEntry(i, CHANGES[i]);
        // Other people's own level, response and provider are noise here.
        double own = LEVEL + 2 * x * TOGETHER + x * x * (RESPONSE + HAND);
        noise.setEntry(i, i, own + residual);
      }
      for (int j = 0; j < visits.size(); j++) {
        int i = WEEKS.length + j;
        double g = Belief.growth(RATES, visits.get(j).week());
        double x = visits.get(j).exposure(RATES);
        design.setRow(i, new double[] {g, x, x, 0, x, 1, x});
        seen.setEntry(i, visits.get(j).change());
        noise.setEntry(i, i, residual);
      }
    }

    private RealMatrix ofSeen() {
      return design.multiply(prior).multiply(design.transpose()).add(noise);
    }

    private RealMatrix gain() {
      RealMatrix inverse = new CholeskyDecomposition(ofSeen(), 1e-9, 0).getSolver().getInverse();
      return prior.multiply(design.transpose()).multiply(inverse);
    }

    RealVector mean() {
      return before.add(gain().operate(seen.subtract(design.operate(before))));
    }

    RealMatrix covariance() {
      return prior.subtract(gain().multiply(design).multiply(prior));
    }

    double mean(RealVector row) {
      return row.dotProduct(mean());
    }

    double variance(RealVector row) {
      return row.dotProduct(covariance().operate(row));
    }

    double logDensity() {
      var cholesky = new CholeskyDecomposition(ofSeen(), 1e-9, 0);
      RealVector apart = seen.subtract(design.operate(before));
      return -0.5
          * (Math.log(cholesky.getDeterminant())
              + apart.dotProduct(cholesky.getSolver().solve(apart)));
    }
  }
}
