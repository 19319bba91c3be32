package exolog.core.custody;

/** A volume in whole microlitres: drops of a millilitre vial add up without rounding. */
public record Microlitres(int value) implements Comparable<Microlitres> {
  public static final Microlitres NONE = new Microlitres(0);

  public Microlitres {
    if (value < 0) {
      throw new IllegalArgumentException("a volume is not negative: " + value);
    }
  }

  public boolean covers(Microlitres amount) {
    return value >= amount.value;
  }

  public Microlitres minus(Microlitres amount) {
    return new Microlitres(value - amount.value);
  }

  @Override
  public int compareTo(Microlitres other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value + " µL";
  }
}
