package exolog.core.evidence;

/** Whom a study looked at. */
public enum Sex implements Keyed {
  MEN("men", "men"),
  WOMEN("women", "women"),
  BOTH("both", "men and women"),
  NOT_STATED("not-stated", "not stated");

  private final String key;
  private final String label;

  Sex(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static Sex of(String key) {
    return Keyed.of(Sex.class, "sex", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
