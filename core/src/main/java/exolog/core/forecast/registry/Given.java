package exolog.core.forecast.registry;

import exolog.core.id.LotId;
import exolog.core.id.PractitionerId;

/**
 * What one session gave at the measured site from one lot by one hand.
 *
 * @param week since the first session
 * @param dose relative to the product's usual dose of a session
 */
public record Given(double week, double dose, LotId lot, PractitionerId provider) {}
