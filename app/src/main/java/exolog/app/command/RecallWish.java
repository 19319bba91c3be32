package exolog.app.command;

import exolog.core.answer.Answer;
import exolog.core.course.Found;
import exolog.core.course.TraceNode;
import exolog.core.safety.CheckLevel;
import exolog.core.safety.RecallClass;
import exolog.core.safety.RecallDraft;
import exolog.core.safety.RecallScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What shall be recalled and why, as typed. */
final class RecallWish {
  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "A donor, bank, preparation, lot, vial, or lot of a diluent or device.")
  private String id = "";

  @Option(
      names = "--class",
      paramLabel = "I|II|III",
      required = true,
      description = "I: serious harm or death is probable; II: passing or remote; III: unlikely.")
  private RecallClass hazard = RecallClass.I;

  @Option(
      names = "--level",
      paramLabel = "A-E",
      description =
          "How many must be heard from: A all, B over 10 %%, C 10 %%, D 2 %%, E none. Default A.")
  private CheckLevel level = CheckLevel.A;

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Option(
      names = "--serials",
      paramLabel = "FROM..TO",
      description = "Only the vials of the lot with these maker's serials.")
  private @Nullable String serials;

  Answer<RecallDraft> draft(ClinicRecord record, boolean exercise) {
    return switch (record.traces().find(record.reader(), id)) {
      case Found.None(var refusal) -> Answer.refused(List.of(refusal));
      case Found.Several(var choices) ->
          Answer.refused(
              "recall.subject.several",
              "ID",
              id,
              "\""
                  + id
                  + "\" means several things here: "
                  + choices.stream().map(TraceNode::typed).collect(Collectors.joining(", "))
                  + ". Name one in full.");
      case Found.One(TraceNode node) ->
          scope(node)
              .then(scope -> Answer.given(new RecallDraft(scope, hazard, level, reason, exercise)));
    };
  }

  private Answer<RecallScope> scope(TraceNode node) {
    if (serials == null) {
      return Answer.given(RecallScope.of(node));
    }
    String[] ends = serials.split("\\.\\.", -1);
    return ends.length == 2
        ? Answer.given(
            new RecallScope(node, Optional.of(new RecallScope.Serials(ends[0], ends[1]))))
        : Answer.refused(
            "recall.serials.form",
            "serials",
            serials,
            "--serials: \"" + serials + "\" is not a range. Write FROM..TO, such as 0007..0031.");
  }
}
