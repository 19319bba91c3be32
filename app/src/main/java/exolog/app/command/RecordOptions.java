package exolog.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which record and how to answer: the same for every command about recalls. */
final class RecordOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where exolog run keeps the record (.exolog/data).")
  private @Nullable Path data;

  @Option(
      names = "--clinic",
      paramLabel = "NAME",
      description = "Which clinic of the directory, where there are several.")
  private @Nullable String clinic;

  @Option(names = "--json", description = "The answer as JSON on standard output.")
  private boolean json;

  boolean json() {
    return json;
  }

  ClinicRecord.Where where(boolean writing) {
    return new ClinicRecord.Where(data, clinic, writing);
  }
}
