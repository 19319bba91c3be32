package exolog.core.evidence;

/** How a study was built; split designs compare two sides of one person. */
public enum Design implements Keyed {
  RCT_PARALLEL("rct-parallel", "randomised, parallel arms", false),
  RCT_SPLIT("rct-split", "randomised, two sides of one person", true),
  CONTROLLED_PARALLEL("controlled-parallel", "controlled, parallel arms", false),
  CONTROLLED_SPLIT("controlled-split", "controlled, two sides of one person", true),
  SINGLE_ARM("single-arm", "single arm", false),
  CASE_SERIES("case-series", "case series", false),
  META_ANALYSIS("meta-analysis", "meta-analysis of other trials", false),
  NOT_STATED("not-stated", "design not stated", false);

  private final String key;
  private final String label;
  private final boolean paired;

  Design(String key, String label, boolean paired) {
    this.key = key;
    this.label = label;
    this.paired = paired;
  }

  public static Design of(String key) {
    return Keyed.of(Design.class, "design", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  public boolean paired() {
    return paired;
  }
}
