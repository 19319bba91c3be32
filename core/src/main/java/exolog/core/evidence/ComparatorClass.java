package exolog.core.evidence;

/** What the people beside the treated ones were given. Each class is labelled as what it is. */
public enum ComparatorClass implements Keyed {
  UNTREATED("untreated", "no treatment"),
  PLACEBO("placebo", "placebo"),
  VEHICLE("vehicle", "vehicle without the active part"),
  SALINE_INJECTION("saline-injection", "saline injections"),
  MICRONEEDLING_ALONE("microneedling-alone", "microneedling alone"),
  SALINE_MICRONEEDLING("saline-microneedling", "saline with microneedling"),
  LASER_ALONE("laser-alone", "laser alone"),
  ACTIVE_COMPARATOR("active-comparator", "another active treatment"),
  CONDITIONED_MEDIUM("conditioned-medium", "stem-cell conditioned medium");

  private final String key;
  private final String label;

  ComparatorClass(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static ComparatorClass of(String key) {
    return Keyed.of(ComparatorClass.class, "comparator class", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
