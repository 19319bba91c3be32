package exolog.core.evidence;

/** Where the vesicles of a product come from. */
public enum ProductSource implements Keyed {
  ADIPOSE_MSC("adipose-msc", "fat-tissue stem cells", SourceFamily.HUMAN_STEM_CELL),
  UMBILICAL_MSC("umbilical-msc", "umbilical-cord stem cells", SourceFamily.HUMAN_STEM_CELL),
  PLACENTA_MSC("placenta-msc", "placental stem cells", SourceFamily.HUMAN_STEM_CELL),
  BONE_MARROW_MSC("bone-marrow-msc", "bone-marrow stem cells", SourceFamily.HUMAN_STEM_CELL),
  FORESKIN_MSC("foreskin-msc", "foreskin stem cells", SourceFamily.HUMAN_STEM_CELL),
  DERMAL_PAPILLA("dermal-papilla", "dermal papilla cells", SourceFamily.HUMAN_OTHER),
  PLATELET("platelet", "platelets", SourceFamily.HUMAN_OTHER),
  OTHER_HUMAN("other-human", "other human cells", SourceFamily.HUMAN_OTHER),
  PLANT("plant", "plants", SourceFamily.PLANT),
  MILK("milk", "milk", SourceFamily.MILK);

  private final String key;
  private final String label;
  private final SourceFamily family;

  ProductSource(String key, String label, SourceFamily family) {
    this.key = key;
    this.label = label;
    this.family = family;
  }

  public static ProductSource of(String key) {
    return Keyed.of(ProductSource.class, "product source", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  public SourceFamily family() {
    return family;
  }
}
