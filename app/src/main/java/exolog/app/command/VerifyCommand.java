package exolog.app.command;

import exolog.app.server.ReadOnlyRecord;
import exolog.app.server.RunFlags;
import exolog.app.server.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds up a record again and says whether it still is what was written. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Whether a record is what was written: log, vial ledgers, counters and kept files.",
    footer = {
      "",
      "Reads only, beside a running server or without one. Re-computes every clinic's log chain,",
      "every vial's ledger chain and what it adds up to, and the fingerprint of every kept file;",
      "names the first entry that does not fit. A chain cannot show that its newest entries were",
      "cut off: note the head it prints elsewhere, and compare.",
      "JSON: verdict (intact | broken), firstBroken {clinic, where, vial, seq, what} or null, clinics.",
      "Exit codes: 0 answered, also when broken; 1 no readable record, 2 wrong usage."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where exolog run keeps the data. Default .exolog/data.")
  private @Nullable Path data;

  @Option(names = "--json", description = "JSON on standard output.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    var flags = new RunFlags(false, null, data, null, null, json);
    return switch (Settings.from(flags, System.getenv())) {
      case Settings.Reading.Wrong(String sentence) -> refuse(sentence);
      case Settings.Reading.Read(Settings settings) ->
          switch (ReadOnlyRecord.open(settings)) {
            case ReadOnlyRecord.Opening.Refused(String sentence) -> refuse(sentence);
            case ReadOnlyRecord.Opening.Open(ReadOnlyRecord record) -> {
              try (record) {
                yield answer(VerifyReport.of(record.pool()));
              }
            }
          };
    };
  }

  private int answer(VerifyReport report) {
    var out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, report.asMap());
    } else {
      report.print(out);
    }
    return 0;
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
