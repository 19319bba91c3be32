package exolog.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own directory: made once, whole or not at all. */
final class Cluster {
  private Cluster() {}

  static void init(
      Path cluster, Binaries binaries, Account account, Login superuser, boolean durable)
      throws IOException, InterruptedException {
    Path draft = cluster.resolveSibling(cluster.getFileName() + ".new");
    Trees.delete(draft);
    Files.createDirectory(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    account.own(draft);
    Path passwordFile = draft.resolveSibling("password.new");
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(passwordFile, superuser.password(), StandardCharsets.US_ASCII);
      account.own(passwordFile);
      run(account.command(initdb(draft, binaries, superuser, passwordFile, durable)));
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String[] initdb(
      Path draft, Binaries binaries, Login superuser, Path passwordFile, boolean durable) {
    var command =
        new ArrayList<>(
            List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + superuser.user(),
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The bundle's ICU is old; the builtin provider sorts the same on every machine.
                "--locale-provider=builtin",
                "--locale=C.UTF-8"));
    if (!durable) {
      command.add("--no-sync");
    }
    return command.toArray(String[]::new);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    ServerEnvironment.clean(builder.environment());
    Process process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("initdb failed: " + said.strip());
    }
  }
}
