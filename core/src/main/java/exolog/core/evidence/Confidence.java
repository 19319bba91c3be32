package exolog.core.evidence;

/** How far the row can be trusted as read. Low is off by default. */
public enum Confidence implements Keyed {
  HIGH("high", "high"),
  MEDIUM("medium", "medium"),
  LOW("low", "low");

  private final String key;
  private final String label;

  Confidence(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static Confidence of(String key) {
    return Keyed.of(Confidence.class, "confidence", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
