package exolog.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the three roles, made once per data directory and readable by its owner only.
 */
record Passwords(Login superuser, Login owner, Login app) {
  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "exolog_owner";
  private static final String APP = "exolog_app";
  private static final int BYTES = 24;

  static Passwords in(Path file) throws IOException {
    if (!Files.exists(file)) {
      write(file);
    }
    var kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
    }
    return new Passwords(login(kept, SUPERUSER), login(kept, OWNER), login(kept, APP));
  }

  private static Login login(Properties kept, String role) throws IOException {
    String password = kept.getProperty(role);
    if (password == null) {
      throw new IOException("The password file has no line for the role " + role + ".");
    }
    return new Login(role, password);
  }

  private static void write(Path file) throws IOException {
    var random = new SecureRandom();
    var text = new StringBuilder();
    for (String role : new String[] {SUPERUSER, OWNER, APP}) {
      text.append(role).append('=').append(password(random)).append('\n');
    }
    Path draft =
        Files.createTempFile(
            file.getParent(),
            "passwords",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text, StandardCharsets.US_ASCII);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
