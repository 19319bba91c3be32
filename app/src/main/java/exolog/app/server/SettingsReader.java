package exolog.app.server;

import exolog.postgres.Database;
import exolog.postgres.Login;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Flags win over the environment, the environment over the file, the file over the default. */
final class SettingsReader {
  private static final String DEFAULT_PORT = "8080";
  private static final int HIGHEST_PORT = 65_535;
  private static final String FILE = "exolog.properties";
  private static final Set<String> KEYS =
      Set.of(
          "port",
          "address",
          "data",
          "db",
          "public.url",
          "db.owner.user",
          "db.owner.password",
          "db.user",
          "db.password");

  private final RunFlags flags;
  private final Map<String, String> environment;
  private final Properties file = new Properties();

  SettingsReader(RunFlags flags, Map<String, String> environment) {
    this.flags = flags;
    this.environment = environment;
  }

  Settings read() throws WrongSetting {
    Path data = data();
    readFile(data);
    Optional<URI> publicUrl = publicUrl();
    return new Settings(
        port(),
        setting("address").orElse(publicUrl.isPresent() ? "0.0.0.0" : "127.0.0.1"),
        data,
        external(),
        publicUrl,
        flags.demo(),
        flags.json());
  }

  /** A demo never shares its default directory with a clinic's own record. */
  private Path data() {
    if (flags.data() != null) {
      return flags.data().toAbsolutePath().normalize();
    }
    String chosen = environment.get("EXOLOG_DATA");
    Path home = Path.of(System.getProperty("exolog.home", ""));
    return (chosen == null || chosen.isBlank()
            ? home.resolve(".exolog").resolve(flags.demo() ? "demo" : "data")
            : Path.of(chosen))
        .toAbsolutePath()
        .normalize();
  }

  private void readFile(Path data) throws WrongSetting {
    String named = environment.get("EXOLOG_SETTINGS");
    Path path = named == null ? data.resolve(FILE) : Path.of(named);
    if (!Files.exists(path)) {
      if (named != null) {
        throw new WrongSetting("EXOLOG_SETTINGS names %s, which does not exist.".formatted(path));
      }
      return;
    }
    try (Reader in = Files.newBufferedReader(path)) {
      file.load(in);
      requireOwnersEyesOnly(path);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongSetting(
          "The settings file %s cannot be read: %s.".formatted(path, e.getMessage()));
    }
    for (String key : file.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        throw new WrongSetting(
            "The settings file %s has the unknown key '%s'. Known keys: %s."
                .formatted(path, key, String.join(", ", KEYS.stream().sorted().toList())));
      }
    }
  }

  private void requireOwnersEyesOnly(Path path) throws IOException, WrongSetting {
    boolean secret = file.containsKey("db.password") || file.containsKey("db.owner.password");
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    if (secret
        && (permissions.contains(PosixFilePermission.GROUP_READ)
            || permissions.contains(PosixFilePermission.OTHERS_READ))) {
      throw new WrongSetting(
          "The settings file %s holds a password and others can read it. Close it: chmod 600 %s."
              .formatted(path, path));
    }
  }

  private int port() throws WrongSetting {
    String text = first(flags.port(), "port").orElse(DEFAULT_PORT).strip();
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
      throw new WrongSetting(
          "The port '%s' is not a number from 0 to 65535. Use for example --port 8080, or 0 for a free one."
              .formatted(text));
    }
    return Integer.parseInt(text);
  }

  private Optional<URI> publicUrl() throws WrongSetting {
    Optional<String> text = first(flags.publicUrl(), "public.url");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var url = new URI(text.get().strip().replaceFirst("/+$", ""));
      if (("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
          && url.getHost() != null) {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      throw notAnAddress(text.get());
    }
    throw notAnAddress(text.get());
  }

  private static WrongSetting notAnAddress(String text) {
    return new WrongSetting(
        "The public address '%s' is not a web address. Use for example --public-url https://record.clinic.example."
            .formatted(text));
  }

  private Optional<Database> external() throws WrongSetting {
    Optional<String> url = first(flags.database(), "db");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.get().startsWith("jdbc:postgresql:")) {
      throw new WrongSetting(
          "The database '%s' is not a PostgreSQL address. Use for example --db jdbc:postgresql://localhost/exolog."
              .formatted(withoutSecrets(url.get())));
    }
    if (url.get().toLowerCase(Locale.ROOT).contains("password=")) {
      throw new WrongSetting(
          "A password does not belong in --db. Set EXOLOG_DB_PASSWORD and EXOLOG_DB_OWNER_PASSWORD, or the settings file.");
    }
    return Optional.of(new Database(url.get(), login("db.owner"), login("db")));
  }

  private Login login(String prefix) throws WrongSetting {
    return new Login(required(prefix + ".user"), required(prefix + ".password"));
  }

  private String required(String key) throws WrongSetting {
    Optional<String> value = setting(key);
    if (value.isEmpty()) {
      throw new WrongSetting(
          "An external database needs two roles, an owner that migrates and one that serves: %s is missing. Set %s, or %s in the settings file."
              .formatted(key, variable(key), key));
    }
    return value.get();
  }

  private static String withoutSecrets(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }

  private Optional<String> first(@Nullable String flag, String key) {
    return flag == null ? setting(key) : Optional.of(flag);
  }

  private Optional<String> setting(String key) {
    String value = environment.getOrDefault(variable(key), file.getProperty(key));
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  private static String variable(String key) {
    return "EXOLOG_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** Ends the reading at the first wrong setting; never leaves this package. */
  static final class WrongSetting extends Exception {
    private static final long serialVersionUID = 1;

    WrongSetting(String sentence) {
      super(sentence);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }
}
