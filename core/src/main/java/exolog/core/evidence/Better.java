package exolog.core.evidence;

/** Which way a measure moves when the person gets better. */
public enum Better implements Keyed {
  HIGHER("higher", "higher is better"),
  LOWER("lower", "lower is better"),
  NEITHER("neither", "no direction is better");

  private final String key;
  private final String label;

  Better(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static Better of(String key) {
    return Keyed.of(Better.class, "direction of benefit", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** +1, -1, or 0 where no direction is better. */
  public int sign() {
    return switch (this) {
      case HIGHER -> 1;
      case LOWER -> -1;
      case NEITHER -> 0;
    };
  }
}
