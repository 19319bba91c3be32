package exolog.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The operating-system account PostgreSQL runs under. PostgreSQL refuses root, so root steps aside:
 * into a user namespace where it counts as nobody and files stay root's, or, where the machine
 * forbids that, to a plain user number that owns nothing else.
 */
record Account(List<String> prefix, Optional<Integer> owner) {
  /** initdb wants an account with a name; the first of these that the machine has is taken. */
  private static final List<String> PLAIN_USERS = List.of("postgres", "nobody");

  private static final Path ACCOUNTS = Path.of("/etc/passwd");

  private static final String FIRST_CLOSED =
      "for parent do [ -x \"$parent\" ] || { echo \"$parent\"; exit; }; done";

  private static final Account SELF = new Account(List.of(), Optional.empty());

  /** A cluster once made by a plain user can only be read by that user again. */
  static Account forCluster(Path cluster) throws IOException {
    if (!isRoot()) {
      return SELF;
    }
    if (Files.exists(cluster)) {
      int owner = (Integer) Files.getAttribute(cluster, "unix:uid", LinkOption.NOFOLLOW_LINKS);
      return owner == 0 ? namespace() : plainUser(owner);
    }
    return namespaceWorks() ? namespace() : plainUser(plainUser());
  }

  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name")); // a system without /proc
    }
  }

  List<String> command(String... command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(List.of(command));
    return whole;
  }

  /** The parent directory that keeps this account from {@code path}, if one does. */
  Optional<Path> blockedParent(Path path) throws IOException, InterruptedException {
    if (prefix.isEmpty()) {
      return Optional.empty();
    }
    List<String> question = command("sh", "-c", FIRST_CLOSED, "sh");
    parents(path).forEach(parent -> question.add(parent.toString()));
    Process process = new ProcessBuilder(question).start();
    process.getOutputStream().close();
    var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return answer.isEmpty() ? Optional.empty() : Optional.of(Path.of(answer.stripTrailing()));
  }

  void own(Path directory) throws IOException {
    if (owner.isPresent()) {
      Files.setAttribute(directory, "unix:uid", owner.get());
    }
  }

  private static Account namespace() {
    return new Account(List.of("unshare", "-U"), Optional.empty());
  }

  private static Account plainUser(int uid) {
    return new Account(
        List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), Optional.of(uid));
  }

  private static int plainUser() throws IOException {
    List<String> accounts = Files.readAllLines(ACCOUNTS);
    for (String name : PLAIN_USERS) {
      for (String account : accounts) {
        if (account.startsWith(name + ":")) {
          return Integer.parseInt(account.split(":", -1)[2]);
        }
      }
    }
    throw new IOException("PostgreSQL does not run as root, and this machine has no user nobody.");
  }

  private static boolean namespaceWorks() throws IOException {
    try {
      return !"false".equals(System.getProperty("exolog.postgres.namespace"))
          && succeeds(List.of("unshare", "-U", "true"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while trying a user namespace", e);
    }
  }

  private static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // the program is not on this machine
    }
  }

  private static List<Path> parents(Path path) {
    var parents = new ArrayList<Path>();
    for (Path p = path.toAbsolutePath().getParent(); p != null; p = p.getParent()) {
      parents.addFirst(p);
    }
    return parents;
  }
}
