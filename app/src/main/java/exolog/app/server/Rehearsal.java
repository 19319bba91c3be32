package exolog.app.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A short run on scratch data from which the JVM learns what a start needs (its AOT cache). Asked
 * for by the launcher, never part of a real run.
 */
final class Rehearsal {
  private static final List<String> PAGES = List.of("/health", "/", "/sign-in", "/p/unknown");

  private Rehearsal() {}

  static boolean wanted() {
    return Boolean.getBoolean("exolog.rehearsal");
  }

  /** The answers do not matter, only that the code which makes them has run. */
  static void play(String url) throws IOException, InterruptedException {
    try (HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      for (String page : PAGES) {
        browser.send(
            HttpRequest.newBuilder(URI.create(url + page)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    }
  }
}
