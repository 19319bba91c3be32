package exolog.postgres;

/** A database role and its password. The password is never printed. */
public record Login(String user, String password) {
  @Override
  public String toString() {
    return "Login[user=" + user + "]";
  }
}
