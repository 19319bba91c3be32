package exolog.postgres;

import java.util.Map;

/** What PostgreSQL's programs see of our environment: nothing that could change their answers. */
final class ServerEnvironment {
  private ServerEnvironment() {}

  static void clean(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    environment.put("TZ", "UTC");
    environment.put("LC_ALL", "C.UTF-8");
  }
}
