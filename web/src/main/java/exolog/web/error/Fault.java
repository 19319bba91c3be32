package exolog.web.error;

/** The failures with words of their own. */
public enum Fault {
  NOT_FOUND("notFound"),
  FORBIDDEN("forbidden"),
  UNREADABLE("unreadable"),
  TOO_MANY("tooMany"),
  BROKEN("broken");

  private final String key;

  Fault(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
