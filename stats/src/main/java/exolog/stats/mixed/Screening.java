package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows can carry, before anything is fitted: which fixed columns, which random terms, and
 * in words what was left out.
 */
final class Screening {
  /** Of a centred and scaled column's own length, what others leave of it. */
  private static final double COLLINEAR = 1e-10;

  private static final double NOTHING_LEFT = 1e-12;

  private final Statistics statistics;
  final List<String> messages = new ArrayList<>();

  /** Of each group and term: its variance is held at zero. */
  final boolean[][] held;

  /** Name to report each group under. */
  final String[] names;

  final int[] kept;

  /** Residual sum of squares of the fixed columns alone. */
  private final double rest;

  /**
   * @param priors whether something is known of fixed effects beforehand: then their columns leave
   *     something of a level that lies in their span
   */
  Screening(Statistics statistics, boolean priors) {
    this.statistics = statistics;
    var groups = statistics.layout.groups();
    held = new boolean[groups.size()][];
    names = new String[groups.size()];
    for (int f = 0; f < held.length; f++) {
      held[f] = new boolean[groups.get(f).width()];
      names[f] = groups.get(f).name();
    }
    statistics
        .rows
        .missing()
        .forEach((name, count) ->
            messages.add(
                "%d %s left out: %s is missing or not finite there."
                    .formatted(count, count == 1 ? "row was" : "rows were", name)));
    double[] gram = gram();
    kept = independent(gram);
    rest = gram[gram.length - 1];
    if (statistics.n() > 0) {
      Conditioning.words(statistics, kept).ifPresent(messages::add);
      screenGroups();
      screenPartitions();
      if (!priors) {
        screenSpanned();
      }
      Islands.words(statistics).ifPresent(messages::add);
    }
  }

  /** Why nothing can be fitted; null when something can. */
  @Nullable String refusal() {
    String outcome = statistics.layout.outcome();
    if (statistics.n() == 0) {
      return "There is no complete row: every row lacks "
          + outcome
          + " or another column. Check the file and the columns named.";
    }
    if (statistics.n() <= kept.length) {
      return "%d complete rows cannot tell %d fixed columns and a residual apart. Name fewer columns or add rows."
          .formatted(statistics.n(), kept.length);
    }
    int d = statistics.layout.d();
    double whole = statistics.total[statistics.pattern.square(d - 1, d - 1)];
    double centre = statistics.protocol.outcomeCentre();
    double size = whole + statistics.n() * centre * centre * Math.ulp(1.0);
    if (rest <= NOTHING_LEFT * size) {
      boolean constant = whole <= NOTHING_LEFT * (whole + statistics.n() * centre * centre);
      return constant
          ? outcome + " is the same in every row: there is no variation to explain."
          : "The fixed columns determine "
              + outcome
              + " exactly: there is no residual variation. Check whether a column repeats it.";
    }
    return null;
  }

  double rest() {
    return rest;
  }

  /** [X y]'[X y]. */
  private double[] gram() {
    int d = statistics.layout.d();
    double[] gram = new double[d * d];
    System.arraycopy(statistics.total, statistics.pattern.square(0, 0), gram, 0, gram.length);
    return gram;
  }

  /** Sweeps column after column; one of which nothing is left is named and dropped, as in lme4. */
  private int[] independent(double[] gram) {
    int d = statistics.layout.d();
    double[] own = new double[d];
    for (int j = 0; j < d; j++) {
      own[j] = gram[j * d + j];
    }
    var kept = new IntList();
    var dropped = new ArrayList<String>();
    for (int j = 0; j < d - 1; j++) {
      double pivot = gram[j * d + j];
      if (!(pivot > COLLINEAR * own[j])) {
        dropped.add(statistics.layout.fixed().get(j));
        continue;
      }
      kept.add(j);
      for (int i = j + 1; i < d; i++) {
        double ratio = gram[i * d + j] / pivot;
        for (int l = j + 1; l < d; l++) {
          gram[i * d + l] -= ratio * gram[j * d + l];
        }
      }
    }
    if (!dropped.isEmpty() && statistics.n() > 0) {
      messages.add(
          "Left out because other columns determine %s: %s."
              .formatted(dropped.size() == 1 ? "it" : "them", String.join(", ", dropped)));
    }
    return kept.toArray();
  }

  private void screenGroups() {
    for (int f = 0; f < held.length; f++) {
      var group = statistics.layout.groups().get(f);
      long levels = levels(f);
      if (levels < 2) {
        hold(f, 0);
        messages.add(
            "%s has %s: a variance between levels cannot be told from one. It was left out."
                .formatted(group.name(), levels == 0 ? "no level" : "one level" + theOnly(group)));
      } else if (levels >= statistics.n()) {
        hold(f, 0);
        messages.add(
            "%s has as many levels as there are rows (%d): its variance cannot be told from the residual. It was left out."
                .formatted(group.name(), levels));
      } else {
        shrink(f, group, levels);
      }
    }
  }

  private static String theOnly(Layout.Group group) {
    return group.levels().isEmpty() ? "" : " (" + group.levels().getFirst() + ")";
  }

  /** As lme4: no more coefficients than rows. */
  private void shrink(int f, Layout.Group group, long levels) {
    int terms = group.width();
    while (terms > 1 && terms * levels >= statistics.n()) {
      terms--;
    }
    if (terms < group.width()) {
      messages.add(
          "%s has %d levels in %d rows, too few rows a level for %s by %s: only %s was fitted."
              .formatted(
                  group.name(),
                  levels,
                  statistics.n(),
                  String.join(" and ", group.terms().subList(terms, group.width())),
                  group.name(),
                  String.join(" and ", group.terms().subList(0, terms))));
      hold(f, terms);
    }
  }

  private void hold(int group, int fromTerm) {
    for (int t = fromTerm; t < held[group].length; t++) {
      held[group][t] = true;
    }
  }

  long levels(int group) {
    return group == statistics.layout.eliminated()
        ? statistics.open.count() + statistics.closed.patients()
        : statistics.layout.groups().get(group).levels().size();
  }

  /** Two groups that divide the rows alike: only the sum of their variances is in the data. */
  private void screenPartitions() {
    for (int f = 0; f < held.length; f++) {
      for (int g = 0; g < f; g++) {
        if (isPlain(f) && isPlain(g) && levels(f) == levels(g) && sameRows(g, f)) {
          held[f][0] = true;
          messages.add(
              "%s and %s divide the rows alike (each %s has one %s): only the sum of their variances can be estimated. It is reported as %s+%s."
                  .formatted(names[g], name(f), name(g), name(f), names[g], name(f)));
          names[g] = names[g] + "+" + name(f);
          break;
        }
      }
    }
    for (int f = 0; f < held.length; f++) {
      for (int g = 0; g < f; g++) {
        if (isPlain(f) && isPlain(g)) {
          NearlyAlike.words(statistics, f, g).ifPresent(messages::add);
        }
      }
    }
  }

  private void screenSpanned() {
    var spanned = new Spanned(statistics, kept);
    for (int f = 0; f < held.length; f++) {
      for (int t = 0; t < held[f].length; t++) {
        if (!held[f][t] && spanned.is(f, t, levels(f))) {
          held[f][t] = true;
          var term = statistics.layout.groups().get(f).terms().get(t);
          messages.add(
              "The fixed columns already tell the levels of %s apart%s: its variance cannot be estimated. It was left out."
                  .formatted(names[f], term.equals(Design.INTERCEPT) ? "" : " in " + term));
        }
      }
    }
  }

  private String name(int group) {
    return statistics.layout.groups().get(group).name();
  }

  private boolean isPlain(int group) {
    return !held[group][0]
        && statistics.layout.groups().get(group).terms().equals(List.of(Design.INTERCEPT));
  }

  private boolean sameRows(int f, int g) {
    int eliminated = statistics.layout.eliminated();
    if (f == eliminated || g == eliminated) {
      return Partitions.eachInOnePatient(statistics, f == eliminated ? g : f);
    }
    return Partitions.alike(statistics, f, g);
  }
}
