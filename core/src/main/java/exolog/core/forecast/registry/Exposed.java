package exolog.core.forecast.registry;

import exolog.stats.response.Kinetics;

/** The exposure that a person's sessions left at a week. */
final class Exposed {
  private Exposed() {}

  static double at(RatePoint point, Series series, double week) {
    var rates = new Kinetics(point.signalDecayPerWeek(), point.turnoverPerWeek());
    double sum = 0;
    for (Given given : series.given()) {
      sum += given.dose() * rates.unitResponse(week - given.week());
    }
    return sum;
  }
}
