package exolog.bench;

import exolog.stats.mixed.CannotFit;
import exolog.stats.mixed.Fit;
import exolog.stats.mixed.MixedModels;
import exolog.stats.mixed.Options;
import exolog.stats.mixed.Posterior;
import exolog.stats.mixed.Reading;
import exolog.stats.score.CalibrationWatch;
import exolog.stats.score.ForecastScore;
import exolog.stats.score.ForecastScores;
import exolog.stats.score.PitTest;
import exolog.stats.score.Scorecard;
import exolog.testkit.registry.CourseRegistry;
import exolog.testkit.registry.CourseTruth;
import exolog.testkit.registry.DropOut;
import exolog.testkit.registry.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the scorecard notices that the model is wrong. A registry of 500 patients is made in the
 * wrong world and fitted; each newcomer's forecast after the first visit is scored as far as anyone
 * comes to be measured A young registry ends at week 12 and is asked for weeks 18 and 26. {@code
 * bench/calibration.sh misspecification REPLICATIONS NEWCOMERS [young]}.
 */
public final class Misspecification {
  private static final Network NETWORK = new Network(5, 4, 30);
  private static final int PATIENTS = 500;

  /** Weeks 0, 4, 8 and 12: all that a young registry has. */
  private static final int YOUNG = 4;

  private final int newcomers;
  private final boolean young;
  private int replications;
  private int noticedByChances;
  private int noticedAtSomeVisit;
  private int alarms;
  private double crps;
  private final Coverage seen = new Coverage();
  private final Coverage everyone = new Coverage();

  private Misspecification(int newcomers, boolean young) {
    this.newcomers = newcomers;
    this.young = young;
  }

  /**
   * Runs and prints.
   *
   * @param arguments replications, newcomers in each, and "young" for a registry that ends at week
   *     12
   */
  public static void main(String[] arguments) {
    Map<String, CourseTruth> worlds = new LinkedHashMap<>();
    var truth = CourseTruth.assumedTruth();
    worlds.put("as modelled", truth);
    worlds.put("heavy tails", truth.withHeavyTails());
    worlds.put("quick signal", truth.withQuickSignal());
    worlds.put("slow signal", truth.withSlowSignal());
    worlds.put("drop-out at random", truth.with(DropOut.AT_RANDOM));
    worlds.put("informative drop-out", truth.with(DropOut.INFORMATIVE));
    System.out.println(
        "world, noticed by the histogram, at some visit, by the alarm; CRPS; coverage of the seen | of everyone");
    boolean young = arguments.length > 2 && arguments[2].equals("young");
    worlds.forEach((name, world) -> {
      var study = new Misspecification(Integer.parseInt(arguments[1]), young);
      for (int seed = 1; seed <= Integer.parseInt(arguments[0]); seed++) {
        study.replicate(seed, world);
      }
      study.print(name);
    });
  }

  private void replicate(int seed, CourseTruth world) {
    var registry = new CourseRegistry(NETWORK, world, seed);
    var rows = new CourseRows();
    registry.courses(
        0, PATIENTS, course -> rows.add(course, young ? YOUNG : course.visits().size()));
    switch (MixedModels.fit(rows.design(), Options.reml())) {
      case CannotFit(String reason) -> throw new IllegalStateException(reason);
      case Fit fit -> score(Posterior.of(fit), registry);
    }
  }

  private void score(Posterior posterior, CourseRegistry registry) {
    List<ForecastScore> scores = new ArrayList<>();
    Map<Integer, List<ForecastScore>> byVisit = new TreeMap<>();
    for (int i = 0; i < newcomers; i++) {
      var course = registry.course(PATIENTS + i);
      int visit = young ? YOUNG + i % 2 : 1 + i % (course.visits().size() - 1);
      double first = course.visits().getFirst().y();
      double later = course.visits().get(visit).y();
      var behind = List.of(new Reading(CourseRows.row(course, 0, ""), first));
      var forecast = posterior.reading(CourseRows.row(course, visit, ""), behind);
      everyone.see(forecast, later);
      if (course.visits().get(visit).seen()) {
        seen.see(forecast, later);
        var score = ForecastScores.ofMixture("hair_density_per_cm2", forecast, later, null);
        scores.add(score);
        byVisit.computeIfAbsent(visit, _ -> new ArrayList<>()).add(score);
      }
    }
    crps += Scorecard.of(scores).crps().value();
    seen.endReplication();
    everyone.endReplication();
    replications++;
    noticedByChances += PitTest.of(scores).p() < 0.01 ? 1 : 0;
    boolean uneven =
        byVisit.values().stream().anyMatch(some -> PitTest.of(some).p() < 0.01 / byVisit.size());
    noticedAtSomeVisit += uneven ? 1 : 0;
    alarms += CalibrationWatch.over(scores, 0.05).isRaised() ? 1 : 0;
  }

  private void print(String world) {
    System.out.printf(
        Locale.ROOT,
        "%-6s %-22s %.2f  %.2f  %.2f  %.2f %s   | %s%n",
        young ? "young" : "",
        world,
        (double) noticedByChances / replications,
        (double) noticedAtSomeVisit / replications,
        (double) alarms / replications,
        crps / replications,
        seen.line(),
        everyone.line());
  }
}
