package exolog.testkit.registry;

/**
 * One treatment.
 *
 * @param week since the patient's first session
 * @param dose the usual one being 1
 */
public record SyntheticSession(double week, double dose, int lot, int provider) {}
