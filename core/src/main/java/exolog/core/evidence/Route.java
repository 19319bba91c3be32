package exolog.core.evidence;

import java.util.List;

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

  /** The comparator classes that went through the same procedure without the vesicles. */
  public List<ComparatorClass> controls() {
    return switch (this) {
      case INJECTION -> List.of(ComparatorClass.SALINE_INJECTION);
      case TOPICAL -> List.of(ComparatorClass.PLACEBO, ComparatorClass.VEHICLE);
      case MICRONEEDLING, RF_MICRONEEDLING ->
          List.of(ComparatorClass.MICRONEEDLING_ALONE, ComparatorClass.SALINE_MICRONEEDLING);
      case LASER -> List.of(ComparatorClass.LASER_ALONE);
      case ELECTROPORATION, ORAL, DEVICE, SEVERAL, NOT_STATED -> List.of();
    };
  }
}
