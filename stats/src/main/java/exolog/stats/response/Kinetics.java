package exolog.stats.response;

/**
 * The Bateman curve: a session leaves a signal that decays at one rate, the tissue follows at its
 * own turnover (indirect response, linearised; the curve after Bateman 1910, Proc Camb Phil Soc
 * 15:423).
 *
 * <p>h(u) = kt/(kt - ke) (exp(-ke u) - exp(-kt u)), u weeks after a session of dose 1. Its area is
 * 1/ke: how long a tissue takes to turn over moves the effect in time and does not create any. It
 * peaks at ln(kt/ke)/(kt - ke).
 *
 * @param signalDecayPerWeek ke
 * @param turnoverPerWeek kt
 */
public record Kinetics(double signalDecayPerWeek, double turnoverPerWeek) {
  public Kinetics {
    requireRate(signalDecayPerWeek, "signal decay");
    requireRate(turnoverPerWeek, "turnover");
  }

  /**
   * The unit response, 0 before the session.
   *
   * <p>Written as kt u exp(-slow u) (1 - exp(-x))/x with x = |kt - ke| u: symmetric in the rates,
   * without overflow, and smooth through kt = ke, where the textbook quotient is 0/0.
   */
  public double unitResponse(double weeksSinceSession) {
    double u = weeksSinceSession;
    if (!(u > 0) || Double.isInfinite(u)) {
      return 0;
    }
    double slow = Math.min(signalDecayPerWeek, turnoverPerWeek);
    double x = Math.abs(turnoverPerWeek - signalDecayPerWeek) * u;
    double meeting = x == 0 ? 1 : -Math.expm1(-x) / x;
    return turnoverPerWeek * u * Math.exp(-slow * u) * meeting;
  }

  /** The rates the other way round: the same curve, ke/kt times as high. */
  public Kinetics exchanged() {
    double decay = turnoverPerWeek;
    double turnover = signalDecayPerWeek;
    return new Kinetics(decay, turnover);
  }

  /** Weeks from a session to the height of its response. */
  public double peakWeek() {
    double slow = Math.min(signalDecayPerWeek, turnoverPerWeek);
    double apart = Math.abs(turnoverPerWeek - signalDecayPerWeek) / slow;
    return (apart == 0 ? 1 : Math.log1p(apart) / apart) / slow;
  }

  /**
   * x(t) = Σ d_j h(t - s_j), the sum over the sessions so far.
   *
   * @param sessionWeeks s_j, weeks since the first session
   * @param relativeDoses d_j, 1 being the usual dose; as many as there are sessions
   * @param week t
   */
  public double exposure(double[] sessionWeeks, double[] relativeDoses, double week) {
    if (sessionWeeks.length != relativeDoses.length) {
      throw new IllegalArgumentException(
          sessionWeeks.length + " sessions but " + relativeDoses.length + " doses");
    }
    double sum = 0;
    for (int j = 0; j < sessionWeeks.length; j++) {
      sum += relativeDoses[j] * unitResponse(week - sessionWeeks[j]);
    }
    return sum;
  }

  private static void requireRate(double perWeek, String name) {
    if (!(perWeek > 0) || Double.isInfinite(perWeek)) {
      throw new IllegalArgumentException(
          "The rate of " + name + " is " + perWeek + " per week, expected a number above 0.");
    }
  }
}
