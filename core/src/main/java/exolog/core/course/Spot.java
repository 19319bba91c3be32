package exolog.core.course;

/**
 * A place as fractions, from the left and from the top of what is looked at: never pixels, so that
 * points of two visits or two screens fall on the same place.
 */
public record Spot(double across, double down) {
  public Spot {
    if (!isFraction(across) || !isFraction(down)) {
      throw new IllegalArgumentException("no fractions: " + across + ", " + down);
    }
  }

  private static boolean isFraction(double value) {
    return value >= 0 && value <= 1;
  }
}
