package exolog.core.evidence;

/**
 * What is measured. Keys are the outcome keys of the evidence; {@code other:NAME} holds an outcome
 * that only one or two studies report.
 *
 * @param unit unit of a level or change, for example {@code hairs/cm2}
 */
public record Measure(String key, String label, String unit, Better better) {
  public Measure {
    if (key.isBlank() || label.isBlank() || unit.isBlank()) {
      throw new IllegalArgumentException("A measure needs a key, a label and a unit: " + key);
    }
  }

  /** One of the outcomes shared by many studies, not an {@code other:NAME}. */
  public boolean isShared() {
    return !key.startsWith("other:");
  }
}
