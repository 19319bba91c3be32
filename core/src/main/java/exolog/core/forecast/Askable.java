package exolog.core.forecast;

import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked about: the measures of each concern and the baselines that make sense. */
public final class Askable {
  /**
   * One line of askable.csv.
   *
   * @param tissue whose turnover the measure follows; a key of rates.csv
   */
  public record Topic(
      Concern concern, Measure measure, String tissue, double least, double most, String basis) {}

  private final Evidence evidence;
  private final List<Topic> topics;

  private Askable(Evidence evidence, List<Topic> topics) {
    this.evidence = evidence;
    this.topics = topics;
  }

  public static Askable of(Evidence evidence) {
    return new Askable(
        evidence,
        RuleFile.rows("askable.csv").stream()
            .map(row ->
                new Topic(
                    Concern.of(row.text("concern")),
                    evidence.measure(row.text("measure")),
                    row.text("tissue"),
                    RuleFile.number(row, "baseline_min"),
                    RuleFile.number(row, "baseline_max"),
                    row.text("range_basis")))
            .toList());
  }

  public List<Concern> concerns() {
    return Arrays.stream(Concern.values()).filter(c -> !topics(c).isEmpty()).toList();
  }

  public List<Topic> topics(Concern concern) {
    return topics.stream().filter(topic -> topic.concern() == concern).toList();
  }

  public Optional<Topic> topic(Concern concern, Measure measure) {
    return topics(concern).stream().filter(t -> t.measure().equals(measure)).findFirst();
  }

  Evidence evidence() {
    return evidence;
  }
}
