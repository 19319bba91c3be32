package exolog.app.command;

import exolog.core.answer.Answer;
import exolog.core.id.RecallId;
import exolog.core.safety.ExposedPatient;
import exolog.core.safety.ExposedPatient.Contact.Step;
import exolog.core.safety.Recall;
import exolog.core.safety.RecallDraft;
import exolog.core.safety.RecalledVial;
import exolog.core.tenancy.Actor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A whole drill, from draft to closed. */
@Command(
    name = "exercise",
    mixinStandardHelpOptions = true,
    description = {
      "Drill a recall from draft to closed and print the drill time. No stock is held,",
      "no passport shows it, nobody is contacted: each step is marked as rehearsed, and",
      "the time is what the record needs, not what people need. Drill those on the page."
    },
    footer = {
      "",
      "Example: exolog recall exercise DEMO-A1 --class II --reason \"yearly drill\"",
      "  --as demo-nurse --approve-as demo-clinician --data DIR"
    })
final class RecallExerciseCommand implements Callable<Integer> {
  private static final String HOW = "exercise: nobody was contacted";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RecordOptions options = new RecordOptions();
  @Mixin private RecallWish wish = new RecallWish();

  @Option(names = "--as", paramLabel = "LOGIN", required = true, description = "Who drafts it.")
  private String login = "";

  @Option(
      names = "--approve-as",
      paramLabel = "LOGIN",
      required = true,
      description = "Who approves it: another person, a clinician.")
  private String second = "";

  @Override
  public Integer call() throws Exception {
    return switch (ClinicRecord.ask(options.where(true), this::drilled)) {
      case ClinicRecord.Result.Refused<Answer<RecallReport>>(String sentence) -> refuse(sentence);
      case ClinicRecord.Result.Answered<Answer<RecallReport>>(Answer<RecallReport> answer) ->
          switch (answer) {
            case Answer.Refused<RecallReport> refused -> refuse(refused.sentence());
            case Answer.Given<RecallReport>(RecallReport report) -> show(report);
          };
    };
  }

  private Answer<RecallReport> drilled(ClinicRecord record) {
    return NamedPerson.of(record, "--as", login)
        .then(first ->
            NamedPerson.approver(record, "--approve-as", second)
                .then(other ->
                    wish.draft(record, true).then(draft -> drill(record, first, other, draft))))
        .then(recall -> Answer.given(RecallReport.of(record, recall)));
  }

  private static Answer<Recall> drill(
      ClinicRecord record, Actor first, Actor second, RecallDraft draft) {
    var recalls = record.recalls();
    return recalls
        .draft(first, draft)
        .then(recall -> recalls.approve(second, recall.id(), "exercise"))
        .then(recall -> recalls.notified(first, recall.id(), HOW))
        .then(recall -> work(record, first, recall))
        .then(recall -> recalls.reconcile(first, recall.id(), "exercise"))
        .then(recall -> recalls.close(first, recall.id(), "exercise"));
  }

  private static Answer<Recall> work(ClinicRecord record, Actor actor, Recall recall) {
    RecallId id = recall.id();
    Answer<Recall> worked = Answer.given(recall);
    for (ExposedPatient patient : record.recalls().patients(actor, id)) {
      worked =
          worked
              .then(_ -> record.recalls().contact(actor, id, patient.patient(), Step.TOLD, HOW, ""))
              .then(_ ->
                  record
                      .recalls()
                      .contact(actor, id, patient.patient(), Step.ACKNOWLEDGED, HOW, ""));
    }
    for (RecalledVial vial : record.recalls().vials(actor, id)) {
      if (!vial.isReconciled()) {
        worked =
            worked.then(_ ->
                record
                    .recalls()
                    .count(actor, id, vial.vial(), vial.left().value(), "exercise, by the ledger"));
      }
    }
    return worked;
  }

  private int show(RecallReport report) {
    var out = spec.commandLine().getOut();
    if (options.json()) {
      Json.print(out, report.json());
    } else {
      out.print(report.text());
      out.println("The drill time is the record's; nobody was contacted.");
    }
    out.flush();
    return 0;
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
