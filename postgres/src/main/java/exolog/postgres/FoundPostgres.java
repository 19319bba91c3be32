package exolog.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that an Exolog keeps in a directory, for someone who only wants to read: nothing
 * is made, and where an Exolog is running on it, its server is entered instead of a second one
 * started.
 */
public final class FoundPostgres implements AutoCloseable {
  private final int port;
  private final Passwords passwords;
  private final @Nullable EmbeddedPostgres own;

  private FoundPostgres(int port, Passwords passwords, @Nullable EmbeddedPostgres own) {
    this.port = port;
    this.passwords = passwords;
    this.own = own;
  }

  /** What came of looking. */
  public sealed interface Finding {
    record Found(FoundPostgres postgres) implements Finding {}

    /** No Exolog has kept a PostgreSQL there. */
    record Nothing() implements Finding {}

    /** The sentence says what was found, and what to do about it. */
    record Refused(String sentence) implements Finding {}
  }

  public static Finding in(Path directory) throws IOException, InterruptedException {
    Path cluster = directory.resolve(EmbeddedPostgres.CLUSTER);
    try {
      if (!Files.exists(cluster.resolve("PG_VERSION"))
          || !Files.exists(directory.resolve(EmbeddedPostgres.PASSWORDS))) {
        return new Finding.Nothing();
      }
      return isInUse(directory) ? running(directory.toRealPath()) : started(directory);
    } catch (FileSystemException e) {
      return new Finding.Refused(
          "%s cannot be opened (%s). Run the command as the user who runs Exolog."
              .formatted(directory, e.getMessage()));
    }
  }

  /** A database that stands there; it is not looked whether it does. */
  public Database database(String name) {
    return new Roles(port, passwords).database(name);
  }

  /** Ends the server if it was started for this reader. */
  @Override
  public void close() throws IOException {
    if (own != null) {
      own.close();
    }
  }

  private static boolean isInUse(Path directory) throws IOException {
    Optional<DirectoryLock> lock =
        DirectoryLock.take(directory.toRealPath().resolve(EmbeddedPostgres.LOCK));
    if (lock.isPresent()) {
      lock.get().close();
    }
    return lock.isEmpty();
  }

  private static Finding started(Path directory) throws IOException, InterruptedException {
    return switch (EmbeddedPostgres.start(directory)) {
      case PostgresStart.Refused(String sentence) -> new Finding.Refused(sentence);
      case PostgresStart.Running(EmbeddedPostgres postgres) ->
          new Finding.Found(new FoundPostgres(postgres.port(), postgres.passwords(), postgres));
    };
  }

  private static Finding running(Path directory) throws IOException {
    Optional<PidFile> file =
        PidFile.read(directory.resolve(EmbeddedPostgres.CLUSTER)).filter(PidFile::ready);
    if (file.isEmpty()) {
      return new Finding.Refused(
          "Another Exolog%s is just starting or stopping on %s. Ask again in a moment."
              .formatted(
                  DirectoryLock.holder(directory.resolve(EmbeddedPostgres.LOCK)), directory));
    }
    Passwords passwords = Passwords.in(directory.resolve(EmbeddedPostgres.PASSWORDS));
    return new Finding.Found(new FoundPostgres(file.get().port(), passwords, null));
  }
}
