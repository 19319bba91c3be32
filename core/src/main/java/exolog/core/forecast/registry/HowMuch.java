package exolog.core.forecast.registry;

/**
 * How much is the patient, how much the vial, how much the hand: each as an SD in the measure's
 * unit at one week of the usual plan here.
 *
 * @param week since the first session
 * @param exposure x(week) of the usual plan
 * @param noise what is left: two readings and all that no column explains
 */
public record HowMuch(
    double week, double exposure, Spread patient, Spread vial, Spread hand, Spread noise) {}
