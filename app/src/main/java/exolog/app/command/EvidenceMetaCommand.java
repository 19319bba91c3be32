package exolog.app.command;

import exolog.core.evidence.Body;
import exolog.core.evidence.ComparatorClass;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.EvidenceQuestion;
import exolog.core.evidence.Measure;
import exolog.core.evidence.NetEffects;
import exolog.core.evidence.NotUsed;
import exolog.core.evidence.ProductSource;
import exolog.stats.meta.CannotPool;
import exolog.stats.meta.MetaAnalysis;
import exolog.stats.meta.Pooled;
import exolog.stats.meta.TauMethod;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Random-effects summary of what the library can honestly pool, and what it cannot. */
@Command(
    name = "meta",
    description = "Pools treated minus control (or one class of control) over the library.",
    mixinStandardHelpOptions = true)
final class EvidenceMetaCommand implements Runnable {
  private static final List<String> FIGURES =
      List.of(
          "estimate",
          "se",
          "ciLower",
          "ciUpper",
          "piLower",
          "piUpper",
          "tau2",
          "i2",
          "q",
          "qp",
          "method");

  @Option(
      names = "--measure",
      required = true,
      converter = EvidenceCommand.MeasureKey.class,
      description = "What was measured, such as hair_density_per_cm2.")
  @SuppressWarnings("NullAway.Init") // required, so picocli sets it before run()
  private Measure measure;

  @Option(
      names = "--concern",
      converter = EvidenceCommand.ConcernKey.class,
      description = "Only studies of this concern, such as androgenetic-alopecia.")
  private @Nullable Concern concern;

  @Option(
      names = "--source",
      converter = EvidenceCommand.SourceKey.class,
      description = "Only vesicles of this source, such as adipose-msc.")
  private @Nullable ProductSource source;

  @Option(
      names = "--comparator",
      converter = EvidenceCommand.ComparatorKey.class,
      description = "Pool the change of this class of control instead, such as placebo.")
  private @Nullable ComparatorClass comparator;

  @Option(names = "--low-confidence", description = "Also pool rows of low confidence.")
  private boolean lowConfidence;

  @Option(names = "--no-approximations", description = "Pool reported and exact spreads only.")
  private boolean noApproximations;

  @Option(names = "--json", description = "JSON only, on standard output.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    var question = new EvidenceQuestion(measure, concern, lowConfidence, !noApproximations);
    Body body = Evidence.published().body(question);
    NetEffects net =
        comparator == null
            ? NetEffects.treated(source == null ? body : body.ofSource(source))
            : NetEffects.controls(body, comparator);
    Optional<MetaReport> report = report(net);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, asJson(net, report));
    } else {
      print(out, net, report);
    }
  }

  private static Optional<MetaReport> report(NetEffects net) {
    var effects = net.effects();
    return switch (MetaAnalysis.pool(effects, TauMethod.REML, true)) {
      case Pooled pooled ->
          Optional.of(
              new MetaReport(
                  effects, pooled, MetaAnalysis.leaveOneOut(effects, pooled.method(), true)));
      case CannotPool _ -> Optional.empty();
    };
  }

  private void print(PrintWriter out, NetEffects net, Optional<MetaReport> report) {
    out.printf(
        "%s, %s%s%n%n",
        measure.label(),
        comparator == null ? "treated minus control" : "change with " + comparator.label(),
        net.unit() == null ? "" : ", in " + net.unit());
    net.pooled().forEach(entry -> print(out, entry));
    var reasons = new LinkedHashMap<String, Integer>();
    for (NotUsed row : net.notPooled()) {
      reasons.merge(
          "%s, %s: %s".formatted(row.study().id(), row.armText(), row.reason()), 1, Integer::sum);
    }
    reasons.forEach((reason, rows) ->
        Lines.wrapped(out, "  - ", rows > 1 ? reason + " (%d rows)".formatted(rows) : reason));
    out.println();
    report.ifPresentOrElse(
        pooled -> out.print(pooled.asText()),
        () -> out.println("Nothing can be pooled; the reasons stand above."));
    out.flush();
  }

  private static void print(PrintWriter out, NetEffects.Net entry) {
    Lines.wrapped(
        out,
        "  + ",
        "%s, %s: %s (SE %s), %s"
            .formatted(
                entry.study().id(),
                entry.armText(),
                Figures.of(entry.estimate()),
                Figures.of(Math.sqrt(entry.variance())),
                entry.how()));
    if (entry.caution() != null) {
      Lines.wrapped(out, "    ", "caution: " + entry.caution());
    }
    if (entry.study().fundingConflict() != null) {
      Lines.wrapped(out, "    ", "funding and conflict: " + entry.study().fundingConflict());
    }
  }

  private Map<String, @Nullable Object> asJson(NetEffects net, Optional<MetaReport> report) {
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("measure", measure.key());
    answer.put("concern", concern == null ? null : concern.key());
    answer.put("source", source == null ? null : source.key());
    answer.put("comparator", comparator == null ? null : comparator.key());
    answer.put("unit", net.unit());
    answer.putAll(report.map(MetaReport::asMap).orElseGet(EvidenceMetaCommand::nothing));
    answer.put("pooled", net.pooled().stream().map(EvidenceMetaCommand::asJson).toList());
    answer.put("notPooled", net.notPooled().stream().map(EvidenceMetaCommand::asJson).toList());
    return answer;
  }

  /** The same keys as a summary, without figures: nothing pooled is an answer. */
  private static Map<String, @Nullable Object> nothing() {
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("k", 0);
    for (String key : FIGURES) {
      answer.put(key, null);
    }
    answer.put("messages", List.of("Nothing can be pooled; notPooled says why."));
    return answer;
  }

  private static Map<String, @Nullable Object> asJson(NetEffects.Net entry) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("study", entry.study().id());
    json.put("arm", entry.armText());
    json.put("source", entry.study().source() == null ? null : entry.study().source().key());
    json.put("comparator", entry.comparator().key());
    json.put("estimate", entry.estimate());
    json.put("se", Math.sqrt(entry.variance()));
    json.put("how", entry.how());
    json.put("caution", entry.caution());
    json.put("fundingConflict", entry.study().fundingConflict());
    return json;
  }

  private static Map<String, Object> asJson(NotUsed row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("study", row.study().id());
    json.put("arm", row.armText());
    json.put("rows", row.row());
    json.put("reason", row.reason());
    return json;
  }
}
