package exolog.core.forecast;

import exolog.stats.response.Kinetics;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Evidence and registry at one pair of rates: y(t) = g·c + x·(θ + u + w + z) + b + e, with the
 * effect of lot and provider counted into θ and the person's u and b beside it.
 *
 * @param states pieces of (c, θ + w + z, b, u), each jointly normal
 * @param residual variance of one reading around its course
 */
record Joined(double weight, Kinetics rates, List<State> states, double residual)
    implements Belief {
  Joined {
    states = List.copyOf(states);
  }

  @Override
  public void treated(Pieces into, double growth, double exposure) {
    gather(into, residual, growth, exposure, 1, exposure);
  }

  @Override
  public void untreated(Pieces into, double growth) {
    gather(into, residual, growth, 0, 1, 0);
  }

  @Override
  public void net(Pieces into, double exposure) {
    gather(into, 0, 0, exposure, 0, 0);
  }

  @Override
  public void average(Pieces into, double growth, double exposure) {
    gather(into, 0, growth, exposure, 0, 0);
  }

  @Override
  public double[] person(SplittableRandom random, NormalDistribution normal) {
    double left = random.nextDouble() * states.stream().mapToDouble(State::weight).sum();
    State drawn = states.getLast();
    for (State state : states) {
      left -= state.weight();
      if (left < 0) {
        drawn = state;
        break;
      }
    }
    double[] s = drawn.draw(random, normal);
    return new double[] {s[State.ANYWAY], s[State.EFFECT] + s[State.RESPONSE], s[State.LEVEL]};
  }

  private void gather(Pieces into, double noise, double... along) {
    for (State state : states) {
      into.add(weight * state.weight(), state.mean(along), state.variance(along) + noise);
    }
  }
}
