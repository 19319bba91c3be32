package exolog.app.server;

import exolog.postgres.Database;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How this server runs.
 *
 * @param address the network address to listen on
 * @param data where an embedded PostgreSQL keeps its data
 * @param external a PostgreSQL of the operator's own, instead of the embedded one
 * @param publicUrl the address people reach this server by, if not this machine alone
 */
public record Settings(
    int port,
    String address,
    Path data,
    Optional<Database> external,
    Optional<URI> publicUrl,
    boolean demo,
    boolean json) {

  /** The settings, or the sentence about the one that is wrong. */
  public sealed interface Reading {
    record Read(Settings settings) implements Reading {}

    record Wrong(String sentence) implements Reading {}
  }

  public static Reading from(RunFlags flags, Map<String, String> environment) {
    try {
      return new Reading.Read(new SettingsReader(flags, environment).read());
    } catch (SettingsReader.WrongSetting e) {
      return new Reading.Wrong(e.sentence());
    }
  }
}
