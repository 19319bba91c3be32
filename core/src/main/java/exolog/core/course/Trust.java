package exolog.core.course;

import exolog.core.evidence.Keyed;

/** How a figure of a plan was come by. A proposal is nobody's finding, and is shown as one. */
public enum Trust implements Keyed {
  STUDY("study"),
  SECOND_HAND("second-hand"),
  PROPOSAL("proposal");

  private final String key;

  Trust(String key) {
    this.key = key;
  }

  public static Trust of(String key) {
    return Keyed.of(Trust.class, "trust", key);
  }

  @Override
  public String key() {
    return key;
  }
}
