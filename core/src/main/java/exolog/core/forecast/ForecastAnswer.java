package exolog.core.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer in plain words and figures: what is shown, printed, frozen and scored is this one
 * record. Values are changes from baseline in {@code unit}; rounded to six figures, so that the
 * same question, evidence and seed give the same bytes on any machine.
 *
 * @param better {@code higher}, {@code lower} or {@code neither}
 * @param sentence the answer in one sentence
 * @param weeks one a week from 0 to the horizon; empty when abstained
 * @param peers possible courses of twenty people, without reading noise; drawn from the model
 * @param comparableCourses courses of this registry behind the answer; 0 while only published
 *     evidence speaks
 * @param evidenceHash SHA-256 of the evidence and rule files
 * @param registry what the clinic's own courses contributed; null while there are none to compare
 */
public record ForecastAnswer(
    String concern,
    String measure,
    String measureLabel,
    String unit,
    String better,
    double baseline,
    PlanAsked plan,
    String sentence,
    @Nullable ComparatorShown comparator,
    List<String> widening,
    Noticeable noticeable,
    List<Week> weeks,
    List<List<Double>> peers,
    @Nullable WhenToStop whenToStop,
    EvidenceShown evidence,
    int comparableCourses,
    @Nullable Abstained abstained,
    List<String> assumptions,
    String modelVersion,
    String dataTime,
    String evidenceHash,
    long seed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RegistryShown registry) {
  public ForecastAnswer {
    widening = List.copyOf(widening);
    weeks = List.copyOf(weeks);
    peers = peers.stream().map(List::copyOf).toList();
    assumptions = List.copyOf(assumptions);
    if ((abstained == null) == weeks.isEmpty()) {
      throw new IllegalArgumentException("An answer has weeks or a reason why not, never both.");
    }
  }

  /** An answer in which no course of a registry speaks. */
  public ForecastAnswer(
      String concern,
      String measure,
      String measureLabel,
      String unit,
      String better,
      double baseline,
      PlanAsked plan,
      String sentence,
      @Nullable ComparatorShown comparator,
      List<String> widening,
      Noticeable noticeable,
      List<Week> weeks,
      List<List<Double>> peers,
      @Nullable WhenToStop whenToStop,
      EvidenceShown evidence,
      int comparableCourses,
      @Nullable Abstained abstained,
      List<String> assumptions,
      String modelVersion,
      String dataTime,
      String evidenceHash,
      long seed) {
    this(
        concern,
        measure,
        measureLabel,
        unit,
        better,
        baseline,
        plan,
        sentence,
        comparator,
        widening,
        noticeable,
        weeks,
        peers,
        whenToStop,
        evidence,
        comparableCourses,
        abstained,
        assumptions,
        modelVersion,
        dataTime,
        evidenceHash,
        seed,
        null);
  }

  public boolean isAbstained() {
    return abstained != null;
  }

  /** The model that spoke beside the evidence, by its identifier. */
  public Optional<String> registryModel() {
    return Optional.ofNullable(registry)
        .flatMap(shown -> Optional.ofNullable(shown.model()))
        .map(RegistryShown.ModelSpoken::id);
  }

  /** The last week; only of an answer that has weeks. */
  public Week horizon() {
    return weeks.getLast();
  }

  public record PlanAsked(
      int sessions,
      double intervalWeeks,
      String product,
      String route,
      int horizonWeeks,
      @Nullable Double costPerSession) {}

  /**
   * What the people beside the treated ones got.
   *
   * @param comparatorClass key of the class
   * @param words the class in words, such as {@code saline injections}; "without treatment" only of
   *     untreated people
   */
  public record ComparatorShown(
      @JsonProperty("class") String comparatorClass, String words, List<PooledStudy> studies) {
    public ComparatorShown {
      studies = List.copyOf(studies);
    }
  }

  /**
   * The smallest change of one person that two readings can tell from noise, and the smallest that
   * people call important; null where none is published, the basis then says so.
   */
  public record Noticeable(
      @Nullable Double smallestDetectable,
      @Nullable Double low,
      @Nullable Double high,
      String basis,
      @Nullable Double smallestImportant,
      String importantBasis) {}

  /**
   * What is expected at one week.
   *
   * @param treated measured change with this plan
   * @param untreated measured change of the comparator class
   * @param net what the plan adds to the comparator, without reading noise
   * @param chanceNoticeable of an improvement of at least the smallest detectable change
   * @param chanceNoticeableUntreated the same without the plan
   * @param treatedDraws 100 quantiles at the middles of as many equal chances, for dots and scores
   */
  public record Week(
      int week,
      Band treated,
      Band untreated,
      Net net,
      @Nullable Double chanceNoticeable,
      @Nullable Double chanceNoticeableUntreated,
      @Nullable Double chanceImportant,
      List<Double> treatedDraws,
      List<Double> untreatedDraws) {
    public Week {
      treatedDraws = List.copyOf(treatedDraws);
      untreatedDraws = List.copyOf(untreatedDraws);
    }
  }

  public record Band(
      double median,
      double lower50,
      double upper50,
      double lower80,
      double upper80,
      double lower95,
      double upper95) {}

  public record Net(double median, double lower95, double upper95) {}

  /**
   * The studies behind the answer.
   *
   * @param effect how the studies pool: null when none could be
   */
  public record EvidenceShown(
      List<PooledStudy> pooled, List<NotPooledStudy> notPooled, @Nullable PooledEffect effect) {
    public EvidenceShown {
      pooled = List.copyOf(pooled);
      notPooled = List.copyOf(notPooled);
    }
  }

  /**
   * One study in the pool.
   *
   * @param figure what it showed, in words with its interval
   * @param funding conflict of interest as stated, or null
   */
  public record PooledStudy(
      String study,
      String arm,
      String source,
      String figure,
      @Nullable Integer people,
      double weeks,
      String spread,
      String confidence,
      @Nullable String funding,
      @Nullable String caution,
      @Nullable String address) {}

  public record NotPooledStudy(String study, String arm, String reason) {}

  /** What the plan adds at the horizon, pooled, in one sentence with its numbers. */
  public record PooledEffect(
      int studies, double estimate, double lower95, double upper95, String words) {}

  /** Why there is no forecast, and what the trials showed instead. */
  public record Abstained(String reason, List<String> whatWasShown) {
    public Abstained {
      whatWasShown = List.copyOf(whatWasShown);
    }
  }

  /**
   * What each further session is worth.
   *
   * @param advice in words; null where no chance can be given
   * @param stopAfter the number of sessions after which the next one is under the threshold; null
   *     when none is
   */
  public record WhenToStop(
      double threshold,
      List<NextSession> sessions,
      @Nullable Integer stopAfter,
      @Nullable String advice) {
    public WhenToStop {
      sessions = List.copyOf(sessions);
    }
  }

  /**
   * What one more session adds at the horizon.
   *
   * @param extraGain expected, positive when better
   * @param extraChanceNoticeable how many more of all people would have a change that can be told
   *     from noise
   */
  public record NextSession(
      int session,
      double extraGain,
      @Nullable Double extraChanceNoticeable,
      @Nullable Double extraCost) {}

  /** The draws of 20 dots: every fifth of the hundred, at the middles of 20 equal chances. */
  public static List<Double> twenty(List<Double> draws) {
    return java.util.stream.IntStream.range(0, 20)
        .mapToObj(i -> Objects.requireNonNull(draws.get(5 * i + 2)))
        .toList();
  }
}
