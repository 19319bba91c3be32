package exolog.core.evidence;

/** The kin of a product source, also where the exact source is not stated. */
public enum SourceFamily implements Keyed {
  HUMAN_STEM_CELL("human-stem-cell", "human stem cells"),
  STEM_CELL_UNSPECIFIED("stem-cell-unspecified", "stem cells, species or tissue not stated"),
  HUMAN_OTHER("human-other", "human cells other than stem cells"),
  PLANT("plant", "plants"),
  MILK("milk", "milk"),
  BACTERIAL("bacterial", "bacteria"),
  MIXED("mixed", "arms of different sources"),
  NOT_STATED("not-stated", "source not stated"),
  NONE("none", "no vesicle product");

  private final String key;
  private final String label;

  SourceFamily(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static SourceFamily of(String key) {
    return Keyed.of(SourceFamily.class, "source family", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
