package exolog.core.evidence;

/** How a treatment reaches the tissue. */
public enum Route implements Keyed {
  INJECTION("injection", "injection"),
  TOPICAL("topical", "on the skin"),
  MICRONEEDLING("microneedling", "microneedling"),
  RF_MICRONEEDLING("rf-microneedling", "radiofrequency microneedling"),
  LASER("laser", "laser"),
  ELECTROPORATION("electroporation", "electroporation"),
  ORAL("oral", "by mouth"),
  DEVICE("device", "light or other device"),
  SEVERAL("several", "several routes"),
  NOT_STATED("not-stated", "route not stated");

  private final String key;
  private final String label;

  Route(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static Route of(String key) {
    return Keyed.of(Route.class, "route", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
