package exolog.core.evidence;

/** What the person comes for. */
public enum Concern implements Keyed {
  ANDROGENETIC_ALOPECIA("androgenetic-alopecia", "Androgenetic alopecia"),
  ALOPECIA_AREATA("alopecia-areata", "Alopecia areata"),
  FACIAL_AGEING("facial-ageing", "Facial ageing"),
  ACNE_SCARS("acne-scars", "Acne scars"),
  UNEVEN_PIGMENT("uneven-pigment", "Uneven pigment"),
  POST_PROCEDURE_RECOVERY("post-procedure-recovery", "Recovery after a procedure");

  private final String key;
  private final String label;

  Concern(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static Concern of(String key) {
    return Keyed.of(Concern.class, "concern", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
