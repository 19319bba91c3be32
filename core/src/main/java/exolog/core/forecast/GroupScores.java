package exolog.core.forecast;

import exolog.core.forecast.GroupRows.About;
import exolog.core.forecast.GroupRows.Scored;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import exolog.stats.score.Calibration;
import exolog.stats.score.ForecastScore;
import exolog.stats.score.Scorecard;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scorecards of a clinic by concern, by product and as a whole. */
public final class GroupScores {
  private static final int MOST = 20_000;

  private final GroupRows rows;
  private final Tenancy tenancy;
  private final Clock clock;
  private final UnaryOperator<String> measureLabel;

  /**
   * @param measureLabel the label of a measure's key
   */
  public GroupScores(
      JdbcClient jdbc, Tenancy tenancy, Clock clock, UnaryOperator<String> measureLabel) {
    this.rows = new GroupRows(jdbc);
    this.tenancy = tenancy;
    this.clock = clock;
    this.measureLabel = measureLabel;
  }

  /** Groups with a frozen forecast, most forecasts first. */
  public List<GroupScore> by(Actor actor, ScoreBy by) {
    return tenancy.as(
        actor,
        () -> {
          String clinic = actor.clinic().toString();
          Map<String, Group> groups = new LinkedHashMap<>();
          rows.frozen()
              .forEach(f -> group(groups, f.about(), by, clinic, g -> g.frozen += f.count()));
          rows.latest(MOST)
              .forEach(s -> group(groups, s.about(), by, clinic, g -> g.latest.add(s)));
          rows.first(MOST).forEach(s -> group(groups, s.about(), by, clinic, g -> g.first.add(s)));
          Instant now = Instants.now(clock);
          return groups.entrySet().stream()
              .map(entry -> entry.getValue().score(by, entry.getKey(), measureLabel, now))
              .toList();
        });
  }

  private static void group(
      Map<String, Group> groups,
      About about,
      ScoreBy by,
      String clinic,
      java.util.function.Consumer<Group> add) {
    @Nullable String key = about.key(by, clinic);
    if (key != null) {
      add.accept(groups.computeIfAbsent(key, _ -> new Group(about.label(by))));
    }
  }

  /** One group while it is being gathered. */
  private static final class Group {
    private final String label;
    private int frozen;
    private final List<Scored> latest = new ArrayList<>();
    private final List<Scored> first = new ArrayList<>();

    Group(String label) {
      this.label = label;
    }

    GroupScore score(ScoreBy by, String key, UnaryOperator<String> labels, Instant now) {
      List<ForecastScore> scores =
          latest.stream().sorted(Comparator.comparing(Scored::at)).map(Scored::score).toList();
      return new GroupScore(
          by,
          key,
          label,
          scores.stream().map(ForecastScore::measure).distinct().sorted().map(labels).toList(),
          frozen,
          scores.size(),
          scores.isEmpty() ? Optional.empty() : Optional.of(Scorecard.of(scores)),
          scores.isEmpty() ? Optional.empty() : Optional.of(Calibration.of(scores)),
          Drifts.of(first.stream().map(Scored::score).toList()),
          now);
    }
  }
}
