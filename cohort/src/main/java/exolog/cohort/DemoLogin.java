package exolog.cohort;

/** How to sign in to the demonstration. The password is made anew at each start. */
public record DemoLogin(String user, String password) {
  @Override
  public String toString() {
    return "DemoLogin[user=" + user + "]";
  }
}
