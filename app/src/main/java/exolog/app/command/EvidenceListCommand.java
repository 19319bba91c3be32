package exolog.app.command;

import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Finding;
import exolog.core.evidence.Measure;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Study;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every study, with what it measured, what of that can be pooled, and who paid. */
@Command(
    name = "list",
    description = "Every study: design, product, what was measured, poolable or why not, ties.",
    mixinStandardHelpOptions = true)
final class EvidenceListCommand implements Runnable {
  @Option(
      names = "--concern",
      converter = EvidenceCommand.ConcernKey.class,
      description = "Only studies of this concern, such as androgenetic-alopecia.")
  private @Nullable Concern concern;

  @Option(
      names = "--measure",
      converter = EvidenceCommand.MeasureKey.class,
      description = "Only studies with this measure, such as hair_density_per_cm2.")
  private @Nullable Measure measure;

  @Option(
      names = "--source",
      converter = EvidenceCommand.SourceKey.class,
      description = "Only studies of this product source, such as adipose-msc.")
  private @Nullable ProductSource source;

  @Option(names = "--low-confidence", description = "Also pool rows of low confidence.")
  private boolean lowConfidence;

  @Option(names = "--json", description = "JSON only, on standard output.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Map<Study, List<Finding>> findings =
        Evidence.published().findings(lowConfidence, true).stream()
            .filter(finding -> measure == null || finding.measure().equals(measure))
            .collect(
                Collectors.groupingBy(Finding::study, LinkedHashMap::new, Collectors.toList()));
    List<Study> studies =
        Evidence.published().studies().stream()
            .filter(study -> concern == null || study.concerns().contains(concern))
            .filter(study -> source == null || study.source() == source)
            .filter(study -> measure == null || findings.containsKey(study))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, asJson(studies, findings));
    } else {
      print(out, studies, findings);
    }
    out.flush();
  }

  private static void print(
      PrintWriter out, List<Study> studies, Map<Study, List<Finding>> findings) {
    for (boolean vesicles : new boolean[] {true, false}) {
      List<Study> group = studies.stream().filter(s -> s.vesicles() == vesicles).toList();
      if (!group.isEmpty()) {
        out.printf(
            "%s (%d)%n%n",
            vesicles ? "Trials of vesicle products" : "Trials that lend a control arm",
            group.size());
        group.forEach(study -> print(out, study, findings.getOrDefault(study, List.of())));
      }
    }
    if (studies.isEmpty()) {
      out.println("No study in the library fits.");
    }
  }

  private static void print(PrintWriter out, Study study, List<Finding> findings) {
    Lines.wrapped(out, "", heading(study));
    var lines = new LinkedHashMap<String, Integer>();
    for (Finding finding : findings) {
      String lead = finding.poolable() ? "  + " : "  - ";
      lines.merge(lead + finding.measure().key() + ", " + finding.sentence(), 1, Integer::sum);
    }
    lines.forEach((line, times) ->
        Lines.wrapped(
            out,
            line.substring(0, 4),
            line.substring(4) + (times > 1 ? " (%d rows)".formatted(times) : "")));
    if (findings.isEmpty()) {
      out.println("  - no outcome seen");
    }
    if (study.vesicles()) {
      String ties = study.fundingConflict();
      Lines.wrapped(out, "    ", "funding and conflict: " + (ties == null ? "not seen" : ties));
    }
    out.println();
  }

  private static String heading(Study study) {
    var words = new ArrayList<String>();
    words.add(study.id());
    words.add(study.year() == null ? "year not seen" : study.year().toString());
    words.add(study.design().label());
    if (study.vesicles()) {
      words.add("n " + people(study));
      words.add(study.source() == null ? study.family().label() : study.source().label());
    }
    words.add(study.route().label());
    return String.join(" · ", words);
  }

  private static String people(Study study) {
    if (study.nTreated() != null) {
      return study.nTreated().toString();
    }
    return study.nTotal() == null ? "not seen" : study.nTotal() + " in all arms";
  }

  private static Map<String, Object> asJson(
      List<Study> studies, Map<Study, List<Finding>> findings) {
    return Map.of(
        "studies",
        studies.stream().map(s -> asJson(s, findings.getOrDefault(s, List.of()))).toList());
  }

  private static Map<String, @Nullable Object> asJson(Study study, List<Finding> findings) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("study", study.id());
    json.put("title", study.title());
    json.put("year", study.year());
    json.put("vesicles", study.vesicles());
    json.put("design", study.design().key());
    json.put("concerns", study.concerns().stream().map(Concern::key).sorted().toList());
    json.put("nTreated", study.nTreated());
    json.put("nControl", study.nControl());
    json.put("nTotal", study.nTotal());
    json.put("source", study.source() == null ? null : study.source().key());
    json.put("sourceFamily", study.family().key());
    json.put("sourceText", study.sourceText());
    json.put("productName", study.productName());
    json.put("route", study.route().key());
    json.put("delivery", study.deliveryText());
    json.put("address", study.address());
    json.put("access", study.accessText());
    json.put("fundingConflict", study.fundingConflict());
    json.put("adverseEvents", study.adverseEvents());
    json.put("note", study.note());
    json.put("findings", findings.stream().map(EvidenceListCommand::asJson).toList());
    return json;
  }

  private static Map<String, Object> asJson(Finding finding) {
    var json = new LinkedHashMap<String, Object>();
    json.put("measure", finding.measure().key());
    json.put("rows", finding.rows());
    json.put("poolable", finding.poolable());
    json.put("sentence", finding.sentence());
    return json;
  }
}
