package exolog.app.server;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the operator reads once the server answers. */
final class Greeting {
  private Greeting() {}

  static void print(Settings settings, ConfigurableApplicationContext context) {
    String url = url(settings, context);
    if (settings.json()) {
      System.out.println(json(url));
    } else {
      System.out.println("Exolog answers at " + url);
    }
    System.out.flush();
  }

  private static String json(String url) {
    var mapper = new JsonMapper();
    ObjectNode line = mapper.createObjectNode();
    line.put("url", url);
    line.put("startupMs", startupMs());
    return mapper.writeValueAsString(line);
  }

  private static long startupMs() {
    Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    return Duration.between(started, Instant.now()).toMillis();
  }

  static String url(Settings settings, ConfigurableApplicationContext context) {
    if (settings.publicUrl().isPresent()) {
      return settings.publicUrl().get().toString();
    }
    var server = ((ServletWebServerApplicationContext) context).getWebServer();
    return "http://localhost:" + (server == null ? settings.port() : server.getPort());
  }
}
