package exolog.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for each version. */
final class Binaries {
  private static final int EXECUTABLE = 0100;

  private final Path home;

  private Binaries(Path home) {
    this.home = home;
  }

  static Binaries unpacked() throws IOException {
    Properties about = about();
    String archive = about.getProperty("archive");
    Path home = cache().resolve("postgres-" + about.getProperty("version") + "-" + stem(archive));
    if (!Files.isExecutable(home.resolve("bin/postgres"))) {
      unpack(archive, home);
    }
    return new Binaries(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  Path home() {
    return home;
  }

  /** The first number of the version: a data directory belongs to one major version. */
  static String majorVersion() throws IOException {
    return about().getProperty("version").replaceFirst("\\..*", "");
  }

  private static Properties about() throws IOException {
    var about = new Properties();
    try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
      about.load(Objects.requireNonNull(in, "binaries.properties is missing from the jar"));
    }
    return about;
  }

  private static String stem(String archive) {
    return archive.replaceFirst("^postgres-", "").replaceFirst("\\.txz$", "");
  }

  /** Root's home is closed to others, and as root the server may have to run as another user. */
  private static Path cache() {
    String chosen = System.getProperty("exolog.cache", System.getenv("EXOLOG_CACHE"));
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    if (Account.isRoot()) {
      return Path.of("/var/cache/exolog");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg != null && !xdg.isBlank()
        ? Path.of(xdg, "exolog")
        : Path.of(System.getProperty("user.home"), ".cache", "exolog");
  }

  private static void unpack(String archive, Path home) throws IOException {
    Files.createDirectories(home.getParent());
    Path work = Files.createTempDirectory(home.getParent(), ".unpacking-");
    try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new IOException(
            archive
                + " is not on the class path: build Exolog on this platform, or use --db with a PostgreSQL of your own.");
      }
      unpack(packed, work);
      Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
      moveIntoPlace(work, home);
    } finally {
      Trees.delete(work);
    }
  }

  private static void unpack(InputStream packed, Path into) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("The archive wants to write outside its directory: " + target);
        }
        write(tar, entry, target);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    boolean runs = (entry.getMode() & EXECUTABLE) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /** Renamed whole, so that two first starts at once never meet half a server. */
  private static void moveIntoPlace(Path work, Path home) throws IOException {
    try {
      Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new UncheckedIOException("Two neighbours of one directory lie on two disks", e);
    } catch (FileSystemException e) {
      if (!Files.isExecutable(home.resolve("bin/postgres"))) {
        throw e;
      }
    }
  }
}
