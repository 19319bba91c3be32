package exolog.core.forecast.registry;

import java.util.Map;

/**
 * A fit at one pair of rates: y = g(t) c + x(t) (theta + u + w + z) + b + e, in the measure's unit,
 * theta, u, w and z per unit of exposure. The variances are those of the fit; c and theta had a
 * prior so wide that it can be taken out again, which keeps a fit possible where the two cannot be
 * told apart.
 *
 * @param signalDecayPerWeek ke
 * @param turnoverPerWeek kt
 * @param logMarginal log of the rows' density under the wide prior, up to a constant of the rows
 * @param wideComparator SD of the wide prior of c, mean 0
 * @param wideEffect the same of theta
 * @param cc variance of c
 * @param ct covariance of c and theta
 * @param tt variance of theta
 * @param level variance of b, between people whatever the exposure
 * @param together covariance of b and u
 * @param response variance of u, between people's responses
 * @param lot variance of w, between lots
 * @param provider variance of z, between providers
 * @param residual variance of e
 */
public record RatePoint(
    double signalDecayPerWeek,
    double turnoverPerWeek,
    double logMarginal,
    double wideComparator,
    double wideEffect,
    double c,
    double theta,
    double cc,
    double ct,
    double tt,
    double level,
    double together,
    double response,
    double lot,
    double provider,
    double residual,
    Map<String, LevelPart> lots,
    Map<String, LevelPart> providers) {
  public RatePoint {
    lots = Map.copyOf(lots);
    providers = Map.copyOf(providers);
  }

  /** As if all lots were alike, known ones aside. */
  public RatePoint withoutLotSpread() {
    return between(0, provider);
  }

  /** As if all providers were alike, known ones aside. */
  public RatePoint withoutProviderSpread() {
    return between(lot, 0);
  }

  private RatePoint between(double newLot, double newProvider) {
    return new RatePoint(
        signalDecayPerWeek,
        turnoverPerWeek,
        logMarginal,
        wideComparator,
        wideEffect,
        c,
        theta,
        cc,
        ct,
        tt,
        level,
        together,
        response,
        newLot,
        newProvider,
        residual,
        lots,
        providers);
  }
}
