package exolog.app.server;

import exolog.cohort.DemoAccess;
import exolog.cohort.DemoLogin;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the operator reads once the server answers. */
final class Greeting {
  private static final JsonMapper JSON = new JsonMapper();

  private Greeting() {}

  static void print(Settings settings, String url, Entrance entrance) {
    System.out.println(settings.json() ? json(url, entrance) : words(url, entrance));
    System.out.flush();
  }

  static String url(Settings settings, ApplicationContext context) {
    if (settings.publicUrl().isPresent()) {
      return settings.publicUrl().get().toString();
    }
    var server = ((ServletWebServerApplicationContext) context).getWebServer();
    return "http://localhost:" + (server == null ? settings.port() : server.getPort());
  }

  private static String words(String url, Entrance entrance) {
    return switch (entrance) {
      case Entrance.Demo(DemoAccess access) -> demoWords(url, access);
      case Entrance.SetUp(String token) ->
          """
          Exolog answers at %s
          It is empty. Found your clinic here; the link works once, for 24 hours:
            %s
          Stop it with Ctrl-C.\
          """
              .formatted(url, setUpLink(url, token));
      case Entrance.Known() ->
          """
          Exolog answers at %s
          Stop it with Ctrl-C.\
          """
              .formatted(url);
    };
  }

  private static String demoWords(String url, DemoAccess access) {
    return """
    Exolog answers at %s

    Demo clinic: every person in it is synthetic. Sign in as
      clinician   %-15s %s
      nurse       %-15s %s
      patient     %-15s %s
      analyst     %-15s %s
    The passwords are new at each start.
    One vial's passport, as its code shows it to anybody:
      %s
    Stop it with Ctrl-C.\
    """
        .formatted(
            url,
            access.clinician().user(),
            access.clinician().password(),
            access.nurse().user(),
            access.nurse().password(),
            access.patient().user(),
            access.patient().password(),
            access.analyst().user(),
            access.analyst().password(),
            passportLink(url, access));
  }

  private static String json(String url, Entrance entrance) {
    ObjectNode line = JSON.createObjectNode();
    line.put("url", url);
    line.put("startupMs", startupMs());
    ObjectNode logins = line.putObject("logins");
    switch (entrance) {
      case Entrance.Demo(DemoAccess access) -> {
        login(logins.putObject("clinician"), access.clinician());
        login(logins.putObject("nurse"), access.nurse());
        login(logins.putObject("patient"), access.patient());
        login(logins.putObject("analyst"), access.analyst());
        line.put("passport", passportLink(url, access));
        line.put("patient", url + "/patients/" + access.shownPatient());
      }
      case Entrance.SetUp(String token) -> line.put("setUp", setUpLink(url, token));
      case Entrance.Known() -> line.putNull("setUp");
    }
    return JSON.writeValueAsString(line);
  }

  private static void login(ObjectNode node, DemoLogin login) {
    node.put("user", login.user());
    node.put("password", login.password());
  }

  private static String setUpLink(String url, String token) {
    return url + "/set-up/" + token;
  }

  private static String passportLink(String url, DemoAccess access) {
    return url + "/p/" + access.shownSerial();
  }

  /** Since the launcher handed over to Java: its own process also counts a build before that. */
  private static long startupMs() {
    String handedOver = System.getProperty("exolog.started", "");
    Instant started =
        handedOver.matches("\\d{13}")
            ? Instant.ofEpochMilli(Long.parseLong(handedOver))
            : ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    return Duration.between(started, Instant.now()).toMillis();
  }
}
