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
import exolog.stats.meta.Pooling;
import exolog.stats.meta.TauMethod;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Random-effects summary of what the library can honestly pool, and what it cannot. */
@Command(
    name = "meta",
    description = "Pools treated minus control (or one class of control) over the library.",
    mixinStandardHelpOptions = true)
final class EvidenceMetaCommand implements Runnable {
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
    Pooling pooling = MetaAnalysis.pool(net.effects(), TauMethod.REML, true);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(asJson(net, pooling)));
    } else {
      print(out, net, pooling);
    }
    out.flush();
  }

  private void print(PrintWriter out, NetEffects net, Pooling pooling) {
    out.printf(
        "%s, %s%n%n",
        measure.label(),
        comparator == null ? "treated minus control" : "change with " + comparator.label());
    for (NetEffects.Net entry : net.pooled()) {
      Lines.wrapped(
          out,
          "  + ",
          "%s, %s: %+.1f (SE %.1f) %s, %s"
              .formatted(
                  entry.study().id(),
                  entry.armText(),
                  entry.estimate(),
                  Math.sqrt(entry.variance()),
                  net.unit(),
                  entry.how()));
      if (entry.caution() != null) {
        Lines.wrapped(out, "    ", "caution: " + entry.caution());
      }
    }
    for (NotUsed row : net.notPooled()) {
      Lines.wrapped(
          out, "  - ", "%s, %s: %s".formatted(row.study().id(), row.armText(), row.reason()));
    }
    out.println();
    switch (pooling) {
      case Pooled pooled -> summary(out, net, pooled);
      case CannotPool _ -> out.println("Nothing can be pooled; the reasons stand above.");
    }
  }

  private static void summary(PrintWriter out, NetEffects net, Pooled pooled) {
    out.printf(
        "k = %d: %.2f %s, 95 %% limits %.2f to %.2f%n",
        pooled.k(), pooled.estimate(), net.unit(), pooled.ciLower(), pooled.ciUpper());
    if (pooled.piLower() != null) {
      out.printf(
          "a new study would lie between %.2f and %.2f%n", pooled.piLower(), pooled.piUpper());
    }
    out.printf(
        "between studies: tau² = %.2f, I² = %.0f %%, Q = %.2f (p = %.3f), %s%n",
        pooled.tau2(), pooled.i2(), pooled.q(), pooled.qp(), method(pooled));
    pooled.messages().forEach(message -> Lines.wrapped(out, "note: ", message));
  }

  private Map<String, @Nullable Object> asJson(NetEffects net, Pooling pooling) {
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("measure", measure.key());
    answer.put("concern", concern == null ? null : concern.key());
    answer.put("source", source == null ? null : source.key());
    answer.put("comparator", comparator == null ? null : comparator.key());
    answer.put("unit", net.unit());
    switch (pooling) {
      case Pooled pooled -> put(answer, pooled);
      case CannotPool none -> putNothing(answer, none);
    }
    answer.put("pooled", net.pooled().stream().map(EvidenceMetaCommand::asJson).toList());
    answer.put("notPooled", net.notPooled().stream().map(EvidenceMetaCommand::asJson).toList());
    return answer;
  }

  private static void put(Map<String, @Nullable Object> answer, Pooled pooled) {
    answer.put("k", pooled.k());
    answer.put("estimate", pooled.estimate());
    answer.put("se", pooled.se());
    answer.put("ciLower", pooled.ciLower());
    answer.put("ciUpper", pooled.ciUpper());
    answer.put("piLower", pooled.piLower());
    answer.put("piUpper", pooled.piUpper());
    answer.put("tau2", pooled.tau2());
    answer.put("i2", pooled.i2());
    answer.put("q", pooled.q());
    answer.put("qp", pooled.qp());
    answer.put("method", method(pooled));
    answer.put("messages", pooled.messages());
  }

  private static void putNothing(Map<String, @Nullable Object> answer, CannotPool none) {
    answer.put("k", 0);
    for (String key :
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
            "method")) {
      answer.put(key, null);
    }
    answer.put("messages", List.of(none.reason()));
  }

  private static String method(Pooled pooled) {
    return pooled.method() + (pooled.knappHartung() ? " with Knapp-Hartung" : "");
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
