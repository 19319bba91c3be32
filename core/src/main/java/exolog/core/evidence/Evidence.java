package exolog.core.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The published evidence: the front door of this package. Immutable and safe to share. */
public final class Evidence {
  private final Measures measures;
  private final Map<String, Study> studies;
  private final Map<String, Observation> rows;
  private final List<Noise> noise;
  private final List<KineticsRow> kinetics;
  private final List<SafetyRow> safety;
  private final List<Assumption> assumptions;

  /** As many as there are measures, concerns and the two switches; this evidence never changes. */
  private final Map<EvidenceQuestion, Body> bodies = new ConcurrentHashMap<>();

  private Evidence(Shelf shelf) {
    measures = new Measures(shelf);
    assumptions = SideFiles.assumptions(shelf, measures);
    var plans = new Plans(assumption("interval-weeks-when-not-stated", null).value());
    studies = new StudiesFile(plans).read(shelf);
    rows =
        new ObservationsFile(measures, studies)
            .read(shelf).stream()
                .collect(
                    Collectors.toMap(
                        Observation::id, row -> row, (first, _) -> first, LinkedHashMap::new));
    noise = SideFiles.noise(shelf, measures);
    kinetics = SideFiles.kinetics(shelf);
    safety = SideFiles.safety(shelf);
  }

  /** The library that ships with this version, read once. */
  public static Evidence published() {
    return Published.LIBRARY;
  }

  static Evidence read(Shelf shelf) {
    return new Evidence(shelf);
  }

  /** Everything known about one question, sorted; see {@link Body}. */
  public Body body(EvidenceQuestion question) {
    return bodies.computeIfAbsent(question, this::sorted);
  }

  private Body sorted(EvidenceQuestion question) {
    return Sorting.sort(
        question,
        List.copyOf(rows.values()),
        new Figures(measures, rows),
        assumption("baseline-final-correlation", question.measure()));
  }

  /** Every row of the library under its own measure, with what it is worth. */
  public List<Finding> findings(boolean lowConfidence, boolean approximations) {
    return measures.all().stream()
        .flatMap(measure ->
            Findings.of(body(new EvidenceQuestion(measure, null, lowConfidence, approximations)))
                .stream())
        .filter(finding -> isUnderItsOwnMeasure(finding))
        .toList();
  }

  private boolean isUnderItsOwnMeasure(Finding finding) {
    return finding.rows().stream()
        .map(rows::get)
        .allMatch(row -> row != null && row.measure().equals(finding.measure()));
  }

  /** The measure of a key; an unknown one is answered with the valid list. */
  public Measure measure(String key) {
    return measures.of(key);
  }

  public List<Measure> measures() {
    return measures.all();
  }

  /** Trials of vesicles first, then those that only lend a control arm. */
  public List<Study> studies() {
    return List.copyOf(studies.values());
  }

  public List<Observation> rows() {
    return List.copyOf(rows.values());
  }

  public List<Noise> noise() {
    return noise;
  }

  public List<Noise> noise(Measure measure) {
    return noise.stream().filter(row -> row.measure().equals(measure)).toList();
  }

  /** The smallest change of two single readings at this level that is unlikely to be noise. */
  public SmallestDetectable smallestDetectable(Measure measure, double baseline) {
    return Readings.smallestDetectable(measure, noise(measure), baseline);
  }

  /** The smallest change that people call important, where one is published. */
  public ImportantChange importantChange(Measure measure) {
    return Readings.importantChange(measure, noise(measure));
  }

  public List<KineticsRow> kinetics() {
    return kinetics;
  }

  public List<SafetyRow> safety() {
    return safety;
  }

  public List<Assumption> assumptions() {
    return assumptions;
  }

  private Assumption assumption(String key, @Nullable Measure measure) {
    return assumptions.stream()
        .filter(row -> row.key().equals(key) && java.util.Objects.equals(row.measure(), measure))
        .findFirst()
        .orElseGet(() -> {
          if (measure == null) {
            throw new UnreadableEvidence(
                "assumptions.csv has no row '%s' for every measure. Add it.".formatted(key));
          }
          return assumption(key, null);
        });
  }

  private static final class Published {
    static final Evidence LIBRARY = new Evidence(Shelf.ofClassPath());
  }
}
