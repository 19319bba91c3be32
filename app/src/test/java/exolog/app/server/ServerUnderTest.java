package exolog.app.server;

import exolog.testkit.FakeClock;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server in this process, on real PostgreSQL, with hands on its clock. */
public final class ServerUnderTest implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Storage storage;
  private final FakeClock clock;
  private final String url;

  private ServerUnderTest(
      ConfigurableApplicationContext context, Storage storage, FakeClock clock, String url) {
    this.context = context;
    this.storage = storage;
    this.clock = clock;
    this.url = url;
  }

  public static ServerUnderTest startedAt(String instant, Path data) throws Exception {
    var settings =
        new Settings(0, "127.0.0.1", data, Optional.empty(), Optional.empty(), false, false);
    var clock = FakeClock.at(instant);
    return switch (Storage.open(settings)) {
      case Storage.Opening.Refused(String sentence) -> throw new IllegalStateException(sentence);
      case Storage.Opening.Open(Storage storage) -> {
        var context = Wiring.start(settings, storage, clock);
        yield new ServerUnderTest(context, storage, clock, Greeting.url(settings, context));
      }
    };
  }

  public String url() {
    return url;
  }

  public FakeClock clock() {
    return clock;
  }

  /** A front door of the record, to prepare what the screen cannot. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    storage.close();
  }
}
