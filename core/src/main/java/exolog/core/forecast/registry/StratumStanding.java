package exolog.core.forecast.registry;

import java.util.Optional;

/**
 * A stratum with comparable courses, and its latest model.
 *
 * @param people whose registry consent stands and who have a reading in a course
 * @param fewest how many a model needs
 */
public record StratumStanding(
    Stratum stratum, int people, int fewest, Optional<RegistryModel> model) {
  public boolean isEnough() {
    return people >= fewest;
  }
}
