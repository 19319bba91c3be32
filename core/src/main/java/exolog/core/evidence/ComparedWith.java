package exolog.core.evidence;

/** What the p-value of a row compares the figure with. */
public enum ComparedWith implements Keyed {
  BASELINE("baseline"),
  CONTROL("control"),
  OTHER_TIME("other-time"),
  NOTHING("nothing");

  private final String key;

  ComparedWith(String key) {
    this.key = key;
  }

  public static ComparedWith of(String key) {
    return Keyed.of(ComparedWith.class, "comparison", key);
  }

  @Override
  public String key() {
    return key;
  }
}
