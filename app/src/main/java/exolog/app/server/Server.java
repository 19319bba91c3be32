package exolog.app.server;

import exolog.cohort.DemoAccess;
import exolog.cohort.DemoClinic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** One running Exolog, from start to stop. */
public final class Server {
  private static final int REFUSED = 1;

  private Server() {}

  /** Returns only when the start was refused; otherwise the process ends with the server. */
  public static int run(Settings settings) throws Exception {
    Optional<String> busy = portBusy(settings);
    if (busy.isPresent()) {
      return refused(busy.get());
    }
    return switch (Storage.open(settings)) {
      case Storage.Opening.Refused(String sentence) -> refused(sentence);
      case Storage.Opening.Open(Storage storage) -> serve(settings, storage);
    };
  }

  private static int serve(Settings settings, Storage storage) throws Exception {
    Clock clock = Clock.systemUTC();
    Optional<String> refusal =
        settings.demo() ? DemoClinic.refusal(storage.pool(), clock) : Optional.empty();
    if (refusal.isPresent()) {
      storage.close();
      return refused(refusal.get());
    }
    // Filling a demo, or hashing its new passwords, runs beside Spring's start.
    Optional<Future<DemoAccess>> demo =
        settings.demo()
            ? Optional.of(beside(() -> DemoClinic.open(storage.pool(), clock)))
            : Optional.empty();
    ConfigurableApplicationContext context;
    try {
      context = Wiring.start(settings, storage, clock);
    } catch (RuntimeException e) {
      storage.close();
      if (Failures.causedBy(e, PortInUseException.class)) {
        return refused(busySentence(settings.port()));
      }
      throw e;
    }
    // Runs after Spring has closed every context and with it the pool: PostgreSQL goes last.
    SpringApplication.getShutdownHandlers().add(storage::close);
    Entrance entrance =
        demo.isPresent() ? new Entrance.Demo(demo.get().get()) : Entrance.of(context);
    String url = Greeting.url(settings, context);
    Greeting.print(settings, url, entrance);
    if (Rehearsal.wanted()) {
      Rehearsal.play(url);
      return 0;
    }
    new CountDownLatch(1).await(); // until the process is told to end
    return 0;
  }

  private static <T> Future<T> beside(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread.ofPlatform().name("demo").daemon().start(task);
    return task;
  }

  private static int refused(String sentence) {
    System.err.println(sentence);
    return REFUSED;
  }

  /** Asked before anything is started, so that the answer comes at once. */
  private static Optional<String> portBusy(Settings settings) throws IOException {
    if (settings.port() == 0) {
      return Optional.empty();
    }
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
      return Optional.empty();
    } catch (java.net.BindException e) {
      return Optional.of(busySentence(settings.port()));
    }
  }

  private static String busySentence(int port) {
    return "Port %d is in use by another program. Choose another with --port, or 0 for a free one."
        .formatted(port);
  }
}
