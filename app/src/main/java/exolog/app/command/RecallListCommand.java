package exolog.app.command;

import exolog.core.safety.Recall;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The recalls of a clinic, the latest first. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "The recalls and exercises of a clinic, latest first.")
final class RecallListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RecordOptions options = new RecordOptions();

  @Override
  public Integer call() throws Exception {
    return switch (ClinicRecord.ask(
        options.where(false), record -> record.recalls().list(record.reader()))) {
      case ClinicRecord.Result.Refused<List<Recall>>(String sentence) -> {
        spec.commandLine().getErr().println(sentence);
        yield 1;
      }
      case ClinicRecord.Result.Answered<List<Recall>>(List<Recall> recalls) -> {
        var out = spec.commandLine().getOut();
        if (options.json()) {
          Json.print(out, Map.of("recalls", recalls.stream().map(RecallReport::json).toList()));
        } else if (recalls.isEmpty()) {
          out.println("No recalls and no exercises.");
        } else {
          recalls.forEach(recall -> out.println(RecallReport.line(recall)));
        }
        out.flush();
        yield 0;
      }
    };
  }
}
