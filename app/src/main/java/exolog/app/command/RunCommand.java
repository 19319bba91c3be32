package exolog.app.command;

import exolog.app.server.RunFlags;
import exolog.app.server.Server;
import exolog.app.server.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the server and waits until it is told to stop. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Starts the server, with a PostgreSQL of its own or the one you name.",
    footer = {
      "",
      "Settings: a flag wins over the environment (EXOLOG_PORT, EXOLOG_DATA,",
      "EXOLOG_DB, EXOLOG_PUBLIC_URL, EXOLOG_ADDRESS), the environment over the file",
      "exolog.properties in the data directory (lines such as: port = 8080; another",
      "file: EXOLOG_SETTINGS).",
      "",
      "An external database needs two roles: one that creates the tables",
      "(EXOLOG_DB_OWNER_USER, EXOLOG_DB_OWNER_PASSWORD) and one that serves",
      "(EXOLOG_DB_USER, EXOLOG_DB_PASSWORD). Passwords never come from flags."
    })
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--demo",
      description = "Fill a clinic with synthetic, labelled people and print how to sign in.")
  private boolean demo;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 takes a free one. Default 8080.")
  private @Nullable String port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the data are kept. Default .exolog/data, with --demo .exolog/demo.")
  private @Nullable Path data;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "An external PostgreSQL, as jdbc:postgresql://host/name.")
  private @Nullable String database;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "The address people reach this server by, when it is not this machine alone.")
  private @Nullable String publicUrl;

  @Option(
      names = "--json",
      description = "Once ready, print one line of JSON on standard output; all else on stderr.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    var flags = new RunFlags(demo, port, data, database, publicUrl, json);
    return switch (Settings.from(flags, System.getenv())) {
      case Settings.Reading.Read(Settings settings) -> Server.run(settings);
      case Settings.Reading.Wrong(String sentence) ->
          throw new ParameterException(spec.commandLine(), sentence);
    };
  }
}
