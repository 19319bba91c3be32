package exolog.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases for tests: one real server for the whole JVM, thrown away with it. Quick because
 * nothing is forced to disk; never for data that somebody wants to keep.
 */
public final class ScratchDatabases {
  /** Brings an empty database to the state a test starts from. Must close its connections. */
  @FunctionalInterface
  public interface Migration {
    void migrate(Database database) throws Exception;
  }

  private static final String PREFIX = "exolog-scratch-";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<String, Database> TEMPLATES = new HashMap<>();

  private ScratchDatabases() {}

  /** A new, empty database. */
  public static Database fresh() {
    return answer(() -> Server.ROLES.ensureDatabase("scratch_" + COUNT.incrementAndGet()));
  }

  /**
   * A new database as {@code migration} leaves it. The migration runs once for each {@code state}
   * in this JVM; every later call copies the result.
   *
   * @param state a plain lower-case word that names the state
   */
  public static Database migrated(String state, Migration migration) {
    return answer(() -> {
      template(state, migration);
      return Server.ROLES.copy("template_" + state, "scratch_" + COUNT.incrementAndGet());
    });
  }

  private static void template(String state, Migration migration) throws Exception {
    synchronized (TEMPLATES) {
      if (!TEMPLATES.containsKey(state)) {
        Database template = Server.ROLES.ensureDatabase("template_" + state);
        migration.migrate(template);
        Server.ROLES.closeToConnections("template_" + state);
        TEMPLATES.put(state, template);
      }
    }
  }

  private static Database answer(Step step) {
    try {
      return step.take();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("no scratch database: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Step {
    Database take() throws Exception;
  }

  /** Started when the first database is asked for. */
  private static final class Server {
    static final Roles ROLES = start();

    private static Roles start() {
      try {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        removeLeftovers(temp);
        Path directory = Files.createTempDirectory(temp, PREFIX);
        // Where root must step aside to another user, that user has to pass through.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        return switch (EmbeddedPostgres.start(directory, false)) {
          case PostgresStart.Running(var postgres) -> {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, directory)));
            Roles roles = postgres.roles();
            roles.ensure();
            yield roles;
          }
          case PostgresStart.Refused(var sentence) -> throw new IllegalStateException(sentence);
        };
      } catch (IOException | SQLException e) {
        throw new IllegalStateException("no scratch server", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while starting the scratch server", e);
      }
    }

    private static void remove(EmbeddedPostgres postgres, Path directory) {
      try {
        postgres.close();
        Trees.delete(directory);
      } catch (IOException e) {
        System.err.println("The scratch directory " + directory + " stays: " + e.getMessage());
      }
    }

    /** A test run that was killed could not clean up; its lock is free, so the next one does. */
    private static void removeLeftovers(Path temp) throws IOException {
      try (DirectoryStream<Path> earlier = Files.newDirectoryStream(temp, PREFIX + "*")) {
        for (Path directory : earlier) {
          if (Files.isWritable(directory) && Files.exists(directory.resolve("lock"))) {
            removeUnlessInUse(directory);
          }
        }
      }
    }

    private static void removeUnlessInUse(Path directory) throws IOException {
      Optional<DirectoryLock> lock = DirectoryLock.take(directory.resolve("lock"));
      if (lock.isPresent()) {
        Trees.delete(directory);
        lock.get().close();
      }
    }
  }
}
