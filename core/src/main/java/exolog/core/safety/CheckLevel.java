package exolog.core.safety;

/** How many of those told must be heard from again (21 CFR 7.42(b)(3), effectiveness checks). */
public enum CheckLevel {
  /** Everyone. */
  A,
  /** More than 10 and less than 100 percent. */
  B,
  /** 10 percent. */
  C,
  /** 2 percent. */
  D,
  /** Nobody. */
  E;

  /** The fewest that satisfy this level. */
  public int of(int people) {
    return switch (this) {
      case A -> people;
      case B -> Math.min(people, people / 10 + 1);
      case C -> Math.ceilDiv(people, 10);
      case D -> Math.ceilDiv(people, 50);
      case E -> 0;
    };
  }
}
