package exolog.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL processes that an earlier, killed Exolog left behind in a data directory. */
final class ServerProcesses {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Path PROC = Path.of("/proc");

  private ServerProcesses() {}

  /**
   * Ends what still runs in the cluster and removes its pid file. The caller holds the lock of the
   * data directory, so nothing found here belongs to a living Exolog.
   */
  static void endOrphans(Path cluster) throws IOException, InterruptedException {
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      PidFile.read(cluster)
          .map(PidFile::pid)
          .filter(pid -> isServerOf(cluster, pid))
          .ifPresent(pid -> signalQuietly(signal, pid));
      if (goneWithin(PATIENCE, cluster)) {
        // A pid that is a zombie, or by now another program's, would stop PostgreSQL from starting.
        Files.deleteIfExists(PidFile.of(cluster));
        return;
      }
    }
    throw new IOException("A PostgreSQL server in " + cluster + " does not end: stop it by hand.");
  }

  static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static void signalQuietly(String name, long pid) {
    try {
      signal(name, pid);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean goneWithin(Duration patience, Path cluster)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (!of(cluster).isEmpty()) {
      if (System.nanoTime() > until) {
        return false;
      }
      Thread.sleep(50);
    }
    return true;
  }

  /** The postmaster and its children all stand in the data directory. */
  private static List<Long> of(Path cluster) throws IOException {
    var found = new ArrayList<Long>();
    if (!Files.isDirectory(PROC)) {
      PidFile.read(cluster)
          .filter(file -> ProcessHandle.of(file.pid()).isPresent())
          .ifPresent(file -> found.add(file.pid()));
      return found;
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        long pid = Long.parseLong(process.getFileName().toString());
        if (isServerOf(cluster, pid)) {
          found.add(pid);
        }
      }
    }
    return found;
  }

  /** A zombie has neither program nor directory, and a reused number has another program. */
  private static boolean isServerOf(Path cluster, long pid) {
    try {
      Path process = PROC.resolve(Long.toString(pid));
      if (!Files.isDirectory(PROC)) {
        return ProcessHandle.of(pid).isPresent();
      }
      return Files.readSymbolicLink(process.resolve("exe")).toString().contains("/postgres")
          && Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
    } catch (IOException e) {
      return false; // gone meanwhile, or another user's: not a server of ours
    }
  }
}
