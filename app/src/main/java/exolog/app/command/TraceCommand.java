package exolog.app.command;

import exolog.core.course.Found;
import exolog.core.course.Trace;
import exolog.web.trace.TraceJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From where something came and to whom it went, in one clinic's record. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = {
      "From where something came and to whom it went: donor, bank, preparation, lot,",
      "vial, session, patient, lot of a diluent or device, both ways."
    },
    footer = {
      "",
      "Examples: exolog trace DEMO-A1 --data DIR     exolog trace patient:DEMO-0007",
      "A kind before a colon chooses where a number means several things.",
      "Reads the record and changes nothing in it. Patients stand there by number.",
      "Exit codes: 0 answered (also with a choice), 1 nothing of that name or no",
      "record, 2 wrong usage."
    })
public final class TraceCommand implements Callable<Integer> {
  private static final int FAILED = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "ID", description = "A code, number or identifier.")
  private String id = "";

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

  @Option(names = "--json", description = "The whole trace as JSON on standard output.")
  private boolean json;

  @Option(names = "--csv", description = "The exposures as CSV on standard output.")
  private boolean csv;

  @Override
  public Integer call() throws Exception {
    var where = new ClinicRecord.Where(data, clinic, false);
    return switch (ClinicRecord.ask(where, this::asked)) {
      case ClinicRecord.Result.Refused<Asked>(String sentence) -> refuse(sentence);
      case ClinicRecord.Result.Answered<Asked>(Asked asked) -> show(asked);
    };
  }

  private Asked asked(ClinicRecord record) {
    Found found = record.traces().find(record.reader(), id);
    return new Asked(
        found,
        found instanceof Found.One(var node) ? record.traces().of(record.reader(), node) : null);
  }

  private int show(Asked asked) {
    PrintWriter out = spec.commandLine().getOut();
    Trace trace = asked.trace();
    switch (asked.found()) {
      case Found.None(var refusal) -> {
        return refuse(refusal.sentence());
      }
      case Found.Several several -> {
        if (json) {
          Json.print(out, TraceJson.of(several));
        } else {
          out.print(TraceReport.text(id, several));
        }
      }
      case Found.One _ -> {
        if (trace != null && json) {
          Json.print(out, TraceJson.of(trace));
        } else if (trace != null) {
          out.print(csv ? trace.csv() : TraceReport.text(trace));
        }
      }
    }
    out.flush();
    return 0;
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return FAILED;
  }

  private record Asked(Found found, @Nullable Trace trace) {}
}
