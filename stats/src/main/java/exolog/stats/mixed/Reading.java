package exolog.stats.mixed;

/**
 * A measurement already taken of a patient whom the model has not seen, in outcome units, at weight
 * 1.
 */
public record Reading(PredictionRow row, double value) {
  public Reading {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A reading is " + value + ", expected a finite number.");
    }
  }
}
