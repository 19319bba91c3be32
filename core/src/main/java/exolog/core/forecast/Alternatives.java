package exolog.core.forecast;

import exolog.core.evidence.ArmChange;
import exolog.core.evidence.Body;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.EvidenceQuestion;
import exolog.core.evidence.Measure;
import exolog.core.evidence.Observation;
import exolog.stats.table.CsvRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What else a person may do, by the published arms that alternatives.csv sorts. Never a comparison
 * between trials: each arm stands with its own people, time and doubt.
 */
public final class Alternatives {
  private final Evidence evidence;

  /** Row of the library to the alternative it speaks of; rows left out carry their reason there. */
  private final Map<String, String> sorted;

  public Alternatives(Evidence evidence) {
    this.evidence = evidence;
    this.sorted =
        RuleFile.rows("alternatives.csv").stream()
            .filter(row -> !row.isBlank("alternative"))
            .collect(Collectors.toMap(row -> row.text("row"), row -> row.text("alternative")));
  }

  /**
   * The alternatives for a concern, those without a study too.
   *
   * @param baseline the person's reading, in the unit of the measure: percent changes need it
   */
  public List<Alternative> beside(Concern concern, Measure measure, double baseline) {
    Body body = evidence.body(EvidenceQuestion.about(measure, concern));
    var scale = new Scale(measure, baseline);
    var people =
        new FurtherPeople(measure.better(), evidence.smallestDetectable(measure, baseline));
    return RuleFile.rows("alternative-kinds.csv").stream()
        .filter(kind -> Arrays.asList(kind.text("concerns").split("\\|")).contains(concern.key()))
        .map(kind -> alternative(kind, concern, body, scale, people))
        .toList();
  }

  private Alternative alternative(
      CsvRow kind, Concern concern, Body body, Scale scale, FurtherPeople people) {
    String key = kind.text("alternative");
    List<ArmChange> arms =
        Stream.concat(
                body.controls().stream(),
                body.withoutSpread().stream()
                    .filter(ArmChange.class::isInstance)
                    .map(ArmChange.class::cast))
            .filter(arm -> key.equals(sorted.get(arm.rows().getLast())))
            .filter(arm -> scale.factor(arm).isPresent())
            .sorted(Comparator.comparingInt(Alternatives::size).reversed())
            .toList();
    var shown = arms.stream().flatMap(arm -> arm.rows().stream()).collect(Collectors.toSet());
    List<String> others =
        evidence.rows().stream()
            .filter(row -> key.equals(sorted.get(row.id())) && !shown.contains(row.id()))
            .filter(row -> row.study().concerns().contains(concern))
            .map(Alternatives::words)
            .toList();
    return new Alternative(
        key, kind.text("label"), arms.stream().map(arm -> people.arm(arm, scale)).toList(), others);
  }

  private static int size(ArmChange arm) {
    return arm.n() == null ? 0 : arm.n();
  }

  /** As the source prints it; nothing is computed. */
  private static String words(Observation row) {
    var said = new StringBuilder(row.study().title()).append(": ").append(row.armText());
    said.append(", ").append(row.measure().label().toLowerCase(java.util.Locale.ROOT));
    if (row.value() == null) {
      said.append(", a direction without a size");
    } else {
      said.append(' ').append(Figures.printed(row));
    }
    if (row.weeks() != null) {
      said.append(", week ").append(Typed.plain(row.weeks()));
    }
    said.append(row.n() == null ? ", people not stated" : ", " + row.n() + " people");
    return said.append(". Confidence ").append(row.confidence().label()).append('.').toString();
  }
}
