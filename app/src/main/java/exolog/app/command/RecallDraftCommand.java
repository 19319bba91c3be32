package exolog.app.command;

import exolog.core.answer.Answer;
import exolog.core.safety.Recall;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Drafts a recall, which another person then approves on its page. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    description = "Draft a recall. Nothing is stopped until a second person approves it.")
final class RecallDraftCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RecordOptions options = new RecordOptions();
  @Mixin private RecallWish wish = new RecallWish();

  @Option(
      names = "--as",
      paramLabel = "LOGIN",
      required = true,
      description = "Who drafts it: a login of the clinic.")
  private String login = "";

  @Override
  public Integer call() throws Exception {
    return switch (ClinicRecord.ask(options.where(true), this::draft)) {
      case ClinicRecord.Result.Refused<Answer<Recall>>(String sentence) -> refuse(sentence);
      case ClinicRecord.Result.Answered<Answer<Recall>>(Answer<Recall> answer) ->
          switch (answer) {
            case Answer.Refused<Recall> refused -> refuse(refused.sentence());
            case Answer.Given<Recall>(Recall recall) -> show(recall);
          };
    };
  }

  private Answer<Recall> draft(ClinicRecord record) {
    return NamedPerson.of(record, "--as", login)
        .then(
            actor -> wish.draft(record, false).then(draft -> record.recalls().draft(actor, draft)));
  }

  private int show(Recall recall) {
    var out = spec.commandLine().getOut();
    if (options.json()) {
      Json.print(out, RecallReport.json(recall));
    } else {
      out.println(RecallReport.line(recall));
      out.println("Drafted. Nothing is stopped until a second person approves it on its page.");
    }
    out.flush();
    return 0;
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
