package exolog.bench;

import exolog.cohort.DrawLoad;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One nurse after the other: opens the page of a session and saves a map of twelve points, from
 * request to answer, over HTTP on this machine.
 *
 * <p>Arguments: the server's address, the file of {@link SessionHistory}, the file for raw times.
 */
public final class SessionLoad {
  private static final int WARM_UP = 100;
  private static final int ROWS = 12;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String url;

  private SessionLoad(String url) {
    this.url = url;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> told = Files.readAllLines(Path.of(arguments[1]));
    var load = new SessionLoad(arguments[0]);
    load.signIn(told.getFirst());
    List<String> raw = new ArrayList<>(List.of("n,page_ms,save_ms"));
    double[] pages = new double[told.size() - 1 - WARM_UP];
    double[] saves = new double[pages.length];
    for (int i = 0; i < told.size() - 1; i++) {
      String[] session = told.get(i + 1).split(" ", -1);
      long from = System.nanoTime();
      String page = load.get("/sessions/" + session[0]);
      double shown = (System.nanoTime() - from) / 1e6;
      double saved = load.save(session[0], session[1], token(page));
      raw.add(String.format(Locale.ROOT, "%d,%.2f,%.2f", i + 1, shown, saved));
      if (i >= WARM_UP) {
        pages[i - WARM_UP] = shown;
        saves[i - WARM_UP] = saved;
      }
    }
    Files.write(Path.of(arguments[2]), raw);
    report("page of a session", pages);
    report("save of " + ROWS + " points", saves);
  }

  private void signIn(String login) throws IOException, InterruptedException {
    Map<String, String> form =
        Map.of("login", login, "password", DrawLoad.PASSWORD, "_csrf", token(get("/sign-in")));
    post("/sign-in", form);
  }

  private double save(String session, String serial, String token)
      throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_csrf", token);
    form.put("once", UUID.randomUUID().toString());
    form.put("code", serial);
    form.put("dose", "1");
    form.put("device", "Pen 4");
    form.put("deviceLot", "CART-1");
    for (int row = 1; row <= ROWS; row++) {
      form.put("region-" + row, row % 2 == 0 ? "scalp-vertex" : "scalp-frontal");
      form.put("position-" + row, row * 8 + "/" + (100 - row * 8));
      form.put("depth-" + row, "1500");
      form.put("volume-" + row, "50");
    }
    long from = System.nanoTime();
    HttpResponse<String> answer = post("/sessions/" + session + "/draws", form);
    double took = (System.nanoTime() - from) / 1e6;
    // A save leads back to its session; a refusal would be a page.
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
    }
    return took;
  }

  private String get(String path) throws IOException, InterruptedException {
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(url + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("no form in " + page);
    }
    return token.group(1);
  }

  private static void report(String what, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, p95 %.1f ms, highest %.1f ms, of %d%n",
        what,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1],
        sorted.length);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
