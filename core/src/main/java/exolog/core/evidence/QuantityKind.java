package exolog.core.evidence;

/** What kind of figure a row holds. */
public enum QuantityKind implements Keyed {
  LEVEL("level", "level at a visit"),
  CHANGE("change", "change from baseline"),
  PERCENT_CHANGE("percent-change", "change in percent of baseline"),
  MEDIAN_CHANGE("median-change", "median change from baseline"),
  DIFFERENCE("difference", "difference between arms"),
  PERCENT_DIFFERENCE("percent-difference", "relative difference between arms, percent"),
  RESPONDERS_PERCENT("responders-percent", "share of people, percent"),
  ODDS_RATIO("odds-ratio", "odds ratio"),
  DIRECTION_ONLY("direction-only", "direction or p-value only");

  private final String key;
  private final String label;

  QuantityKind(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static QuantityKind of(String key) {
    return Keyed.of(QuantityKind.class, "quantity kind", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
