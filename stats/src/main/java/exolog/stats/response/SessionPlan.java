package exolog.stats.response;

/**
 * So many sessions of the usual dose, so far apart; the first is at week 0.
 *
 * @param intervalWeeks of no meaning, but still positive, when there is one session
 */
public record SessionPlan(int sessions, double intervalWeeks) {
  public SessionPlan {
    if (sessions < 1) {
      throw new IllegalArgumentException(
          "The plan has " + sessions + " sessions, expected 1 or more.");
    }
    if (!(intervalWeeks > 0) || Double.isInfinite(intervalWeeks)) {
      throw new IllegalArgumentException(
          "The plan's interval is " + intervalWeeks + " weeks, expected a number above 0.");
    }
  }

  public double sessionWeek(int index) {
    return index * intervalWeeks;
  }

  public double lastSessionWeek() {
    return sessionWeek(sessions - 1);
  }

  /** x(t) of {@link Kinetics#exposure} for doses of 1. */
  public double exposure(Kinetics kinetics, double week) {
    double sum = 0;
    for (int j = 0; j < sessions && sessionWeek(j) < week; j++) {
      sum += kinetics.unitResponse(week - sessionWeek(j));
    }
    return sum;
  }
}
