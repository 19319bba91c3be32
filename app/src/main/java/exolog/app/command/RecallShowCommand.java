package exolog.app.command;

import exolog.core.id.RecallId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One recall: its acts, figures, balance and patients. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "One recall: what was decided, how well it worked, where each volume is.")
final class RecallShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RecordOptions options = new RecordOptions();

  @Parameters(
      index = "0",
      paramLabel = "RECALL",
      description = "Its identifier, as list prints it.")
  private UUID id = new UUID(0, 0);

  @Override
  public Integer call() throws Exception {
    return switch (ClinicRecord.ask(options.where(false), this::report)) {
      case ClinicRecord.Result.Refused<Optional<RecallReport>>(String sentence) -> refuse(sentence);
      case ClinicRecord.Result.Answered<Optional<RecallReport>>(Optional<RecallReport> report) ->
          report
              .map(this::show)
              .orElseGet(
                  () -> refuse("There is no recall " + id + " in this clinic. See recall list."));
    };
  }

  private Optional<RecallReport> report(ClinicRecord record) {
    return record
        .recalls()
        .find(record.reader(), new RecallId(id))
        .map(recall -> RecallReport.of(record, recall));
  }

  private int show(RecallReport report) {
    if (options.json()) {
      Json.print(spec.commandLine().getOut(), report.json());
    } else {
      spec.commandLine().getOut().print(report.text());
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
