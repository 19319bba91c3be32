package exolog.postgres;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** One running server process and the thread that keeps it. */
final class Postmaster {
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final Duration CLOSED_WITHIN = Duration.ofSeconds(20);
  private static final int LOG_TAIL = 12;

  private final Process process;
  private final int port;

  private Postmaster(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Postmaster start(
      Path cluster, Binaries binaries, Account account, Path log, boolean durable)
      throws IOException, InterruptedException {
    int port = freePort();
    var builder =
        new ProcessBuilder(command(cluster, binaries, account, port, durable))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    ServerEnvironment.clean(builder.environment());
    var postmaster = new Postmaster(fork(builder), port);
    postmaster.awaitReady(cluster, log);
    return postmaster;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** Fast shutdown: sessions are ended, what was acknowledged is on disk. */
  void stop() throws IOException, InterruptedException {
    ServerProcesses.signal("INT", process.pid());
    if (!process.waitFor(CLOSED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      ServerProcesses.signal("QUIT", process.pid()); // recovers from its log at the next start
      process.waitFor();
    }
  }

  /**
   * The death signal follows the thread that forked, not the process: so the fork is made by a
   * thread that lives as long as the server. When the JVM is killed hard, Linux ends that thread
   * and PostgreSQL shuts down cleanly within about a second.
   */
  private static Process fork(ProcessBuilder builder) throws IOException, InterruptedException {
    var started = new CompletableFuture<Process>();
    Thread keeper =
        new Thread(
            () -> {
              try {
                Process process = builder.start();
                started.complete(process);
                process.waitFor();
              } catch (IOException | InterruptedException e) {
                started.completeExceptionally(e);
              }
            },
            "postgres-keeper");
    keeper.setDaemon(true);
    keeper.start();
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw new IOException("PostgreSQL could not be started", e.getCause());
    }
  }

  private static List<String> command(
      Path cluster, Binaries binaries, Account account, int port, boolean durable) {
    var command = new ArrayList<>(account.prefix());
    if (System.getProperty("os.name").equals("Linux")) {
      command.addAll(List.of("setsid", "setpriv", "--pdeathsig", "INT"));
    }
    command.addAll(List.of(binaries.program("postgres").toString(), "-D", cluster.toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    var settings = new ArrayList<String>();
    settings.add("listen_addresses=127.0.0.1");
    settings.add("unix_socket_directories=");
    settings.add("max_connections=60");
    settings.add("jit=off"); // short statements: compiling them costs more than it gains
    settings.add("log_timezone=UTC");
    settings.add("timezone=UTC");
    if (!durable) {
      settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }
    settings.forEach(setting -> command.addAll(List.of("-c", setting)));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The last line of postmaster.pid says "ready" once connections are accepted. */
  private void awaitReady(Path cluster, Path log) throws IOException, InterruptedException {
    long until = System.nanoTime() + READY_WITHIN.toNanos();
    while (System.nanoTime() < until) {
      if (PidFile.read(cluster).filter(f -> f.pid() == pid() && f.ready()).isPresent()) {
        return;
      }
      if (process.waitFor(15, TimeUnit.MILLISECONDS)) {
        throw new IOException("PostgreSQL ended while starting: " + tail(log));
      }
    }
    stop();
    throw new IOException(
        "PostgreSQL was not ready after " + READY_WITHIN.toSeconds() + " s: " + tail(log));
  }

  private static String tail(Path log) throws IOException {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
    } catch (NoSuchFileException e) {
      return "it wrote no log";
    }
  }
}
