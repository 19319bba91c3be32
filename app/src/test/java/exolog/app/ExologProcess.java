package exolog.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exolog as a process of its own, the way a person starts it. */
public final class ExologProcess implements AutoCloseable {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Process process;
  private final JsonNode greeting;

  private ExologProcess(Process process, JsonNode greeting) {
    this.process = process;
    this.greeting = greeting;
  }

  /** Starts the server and waits for the one line of JSON that says it is ready. */
  public static ExologProcess serving(Path data, String... more) throws IOException {
    var arguments = new ArrayList<>(List.of("run", "--port", "0", "--json", "--data"));
    arguments.add(data.toString());
    arguments.addAll(List.of(more));
    Process process = builder(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the server ended before it was ready");
    }
    return new ExologProcess(process, new JsonMapper().readTree(line));
  }

  /** Runs one command to its end. */
  static Ended ended(String... arguments) throws IOException, InterruptedException {
    Path err = Files.createTempFile("exolog", ".err");
    Process process = builder(List.of(arguments)).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    int code = process.waitFor();
    String said = Files.readString(err);
    Files.delete(err);
    return new Ended(code, out, said);
  }

  record Ended(int code, String out, String err) {}

  public JsonNode greeting() {
    return greeting;
  }

  public String url() {
    return greeting.get("url").asString();
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      return browser.send(
          HttpRequest.newBuilder(URI.create(url() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  public void killHard() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** PostgreSQL and its backends, too, as when the power fails. */
  public void killHardWithItsChildren() throws InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    killHard();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("the server did not stop when asked", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProcessBuilder builder(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(JAVA.toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("EXOLOG_"));
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    return builder;
  }
}
