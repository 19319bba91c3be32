package exolog.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;

/** A PostgreSQL server of our own, in a directory, on this machine's loopback only. */
public final class EmbeddedPostgres implements AutoCloseable {
  static final String CLUSTER = "cluster";
  static final String LOCK = "lock";
  static final String PASSWORDS = "passwords";
  private static final String LOG = "server.log";

  private final Postmaster postmaster;
  private final Passwords passwords;
  private final DirectoryLock lock;

  private EmbeddedPostgres(Postmaster postmaster, Passwords passwords, DirectoryLock lock) {
    this.postmaster = postmaster;
    this.passwords = passwords;
    this.lock = lock;
  }

  /** Starts the server that keeps its data in {@code directory}; makes both when they are new. */
  public static PostgresStart start(Path directory) throws IOException, InterruptedException {
    return start(directory, true);
  }

  static PostgresStart start(Path directory, boolean durable)
      throws IOException, InterruptedException {
    Path real;
    try {
      Files.createDirectories(directory);
      real = directory.toRealPath();
      Optional<DirectoryLock> lock = DirectoryLock.take(real.resolve(LOCK));
      if (lock.isEmpty()) {
        return inUse(real);
      }
      return start(real, durable, lock.get());
    } catch (FileSystemException e) {
      return notWritable(directory, e);
    }
  }

  public int port() {
    return postmaster.port();
  }

  /** The server's process number, for the operator's eyes. */
  public long pid() {
    return postmaster.pid();
  }

  /** The database of this name with its two roles; made when it is new. */
  public Database database(String name) throws SQLException {
    Roles roles = roles();
    roles.ensure();
    return roles.ensureDatabase(name);
  }

  Passwords passwords() {
    return passwords;
  }

  Roles roles() {
    return new Roles(postmaster.port(), passwords);
  }

  /** Close last: whoever still holds a connection is cut off. */
  @Override
  public void close() throws IOException {
    try {
      postmaster.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.close();
    }
  }

  private static PostgresStart start(Path directory, boolean durable, DirectoryLock lock)
      throws IOException, InterruptedException {
    boolean started = false;
    try {
      Path cluster = directory.resolve(CLUSTER);
      Binaries binaries = Binaries.unpacked();
      Account account = Account.forCluster(cluster);
      Optional<PostgresStart> refusal = refusal(cluster, binaries, account);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      Passwords passwords = Passwords.in(directory.resolve(PASSWORDS));
      if (Files.exists(cluster)) {
        ServerProcesses.endOrphans(cluster);
      } else {
        Cluster.init(cluster, binaries, account, passwords.superuser(), durable);
      }
      Postmaster postmaster = Postmaster.start(cluster, binaries, account, log(directory), durable);
      started = true;
      return new PostgresStart.Running(new EmbeddedPostgres(postmaster, passwords, lock));
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  private static Optional<PostgresStart> refusal(Path cluster, Binaries binaries, Account account)
      throws IOException, InterruptedException {
    for (Path needed : new Path[] {cluster, binaries.program("postgres")}) {
      Optional<Path> blocked = account.blockedParent(needed);
      if (blocked.isPresent()) {
        return refused(
            "PostgreSQL does not run as root, and the account it runs under cannot pass through %s. Open it (chmod o+x %s) or choose another directory with --data."
                .formatted(blocked.get(), blocked.get()));
      }
    }
    Path version = cluster.resolve("PG_VERSION");
    if (Files.exists(version)
        && !Files.readString(version).strip().equals(Binaries.majorVersion())) {
      return refused(
          "%s was written by PostgreSQL %s, and this Exolog brings PostgreSQL %s. UPDATING.md says how to move the data."
              .formatted(cluster, Files.readString(version).strip(), Binaries.majorVersion()));
    }
    return Optional.empty();
  }

  private static Optional<PostgresStart> refused(String sentence) {
    return Optional.of(new PostgresStart.Refused(sentence));
  }

  private static PostgresStart inUse(Path directory) throws IOException {
    return new PostgresStart.Refused(
        "The data directory %s is in use by another running Exolog%s. Stop that one, or choose another directory with --data."
            .formatted(directory, DirectoryLock.holder(directory.resolve(LOCK))));
  }

  private static PostgresStart notWritable(Path directory, FileSystemException e) {
    return new PostgresStart.Refused(
        "The data directory %s cannot be written (%s). Make it writable for the user who runs Exolog, or choose another with --data."
            .formatted(directory, e.getMessage()));
  }

  /** PostgreSQL's own log, kept below its data and for its owner only: it can quote statements. */
  private static Path log(Path directory) throws IOException {
    Path log = directory.resolve(LOG);
    Files.deleteIfExists(log);
    Files.createFile(
        log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return log;
  }
}
