package exolog.core.forecast.registry;

/**
 * One standing reading after treatment began.
 *
 * @param week since the first session
 * @param change from baseline, in the measure's unit
 */
public record Visit(double week, double change) {}
