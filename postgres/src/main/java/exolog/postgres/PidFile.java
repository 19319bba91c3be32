package exolog.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's postmaster.pid: line 1 the process, line 4 the port, line 8 the state. */
record PidFile(long pid, int port, boolean ready) {
  static Path of(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Empty when there is none, or when the server is just writing it. */
  static Optional<PidFile> read(Path cluster) throws IOException {
    try {
      List<String> lines = Files.readAllLines(of(cluster));
      if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
        return Optional.empty();
      }
      int port =
          lines.size() >= 4 && lines.get(3).strip().matches("\\d{1,5}")
              ? Integer.parseInt(lines.get(3).strip())
              : 0;
      boolean ready = port > 0 && lines.size() >= 8 && lines.get(7).strip().equals("ready");
      return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), port, ready));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
