package exolog.core.evidence;

/** Which side of a comparison a row describes. */
public enum ArmRole implements Keyed {
  TREATED("treated", "treated"),
  CONTROL("control", "control"),
  DIFFERENCE("difference", "treated minus control");

  private final String key;
  private final String label;

  ArmRole(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static ArmRole of(String key) {
    return Keyed.of(ArmRole.class, "arm", key);
  }

  @Override
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
