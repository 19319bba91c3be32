package exolog.stats.mixed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All that the rows say about a mixed model, as sums: a commutative monoid. Parts gathered by
 * clinic, by partition, in any order, give the fit of the pooled rows.
 *
 * <p>A patient stays open (a record of their own sums, under the name given) until {@link #closed}
 * squares it into the group of those with the same Z'Z. Close before sharing; leave open only who
 * may be seen elsewhere, under a salted pseudonym. A group of one <em>is</em> a patient: see {@link
 * #smallestGroup}.
 */
public final class Statistics {
  /**
   * @param missing rows left out, by the column that first costs each
   */
  record Rows(long used, boolean weighted, double sumLogWeights, Map<String, Long> missing) {
    Rows plus(Rows other) {
      var both = new LinkedHashMap<>(missing);
      other.missing.forEach((name, count) -> both.merge(name, count, Long::sum));
      return new Rows(
          used + other.used, weighted || other.weighted, sumLogWeights + other.sumLogWeights, both);
    }
  }

  final Layout layout;
  final Protocol protocol;
  final Pattern pattern;

  /** [W X y]'[W X y] over all rows, a flat vector on the pattern. */
  final double[] total;

  final PatternGroups closed;
  final Patients open;
  final Rows rows;

  Statistics(
      Layout layout,
      Protocol protocol,
      Pattern pattern,
      double[] total,
      PatternGroups closed,
      Patients open,
      Rows rows) {
    this.layout = layout;
    this.protocol = protocol;
    this.pattern = pattern;
    this.total = total;
    this.closed = closed;
    this.open = open;
    this.rows = rows;
  }

  /** The sums of a design that stands alone. */
  public static Statistics of(Design design) {
    return of(design, Protocol.of(design));
  }

  /** The sums of one part; all parts must use the same protocol. */
  public static Statistics of(Design design, Protocol protocol) {
    return Gathering.gather(design, protocol);
  }

  /** Rows that count. */
  public long n() {
    return rows.used();
  }

  /** Patients in the smallest closed group; 0 without one. Below 5, suppress or merge first. */
  public long smallestGroup() {
    return closed.groups.values().stream().mapToLong(PatternGroups.Sums::patients).min().orElse(0);
  }

  /** Squares all patients but those who may be seen in another part. */
  public Statistics closed(Predicate<String> staysOpen) {
    if (layout.k() == 0) {
      return this;
    }
    var names = layout.groups().get(layout.eliminated()).levels();
    var staying = open.where(i -> staysOpen.test(names.get(open.level()[i])));
    var leaving = open.where(i -> !staysOpen.test(names.get(open.level()[i])));
    var groups = closed.plus(Closing.close(leaving, pattern), pattern.size());
    var stayingNames = new ArrayList<String>();
    for (int i = 0; i < staying.count(); i++) {
      stayingNames.add(names.get(staying.level()[i]));
      staying.level()[i] = i;
    }
    var levels = new ArrayList<List<String>>();
    for (int f = 0; f < layout.groups().size(); f++) {
      levels.add(f == layout.eliminated() ? stayingNames : layout.groups().get(f).levels());
    }
    return new Statistics(
        layout.withLevels(levels), protocol, pattern, total, groups, staying, rows);
  }

  /** The sums of both parts' rows. */
  public Statistics merge(Statistics other) {
    if (!layout.matches(other.layout) || !protocol.isSameAs(other.protocol)) {
      throw new IllegalArgumentException(
          "The parts describe different models or were gathered under different protocols.");
    }
    var levels = new ArrayList<List<String>>();
    for (int f = 0; f < layout.groups().size(); f++) {
      var names = new TreeSet<>(layout.groups().get(f).levels());
      names.addAll(other.layout.groups().get(f).levels());
      levels.add(List.copyOf(names));
    }
    var joined = layout.withLevels(levels);
    var mine = Moving.into(this, joined);
    var theirs = Moving.into(other, joined);
    var patients = PatientMerge.merge(mine.patients(), theirs.patients());
    var meeting =
        Pattern.of(joined.q(), joined.d(), patients.count(), patients.start(), patients.column());
    var pairs = mine.pairs().union(theirs.pairs()).union(meeting);
    int[] mapMine = mine.map(pattern, pairs);
    int[] mapTheirs = theirs.map(other.pattern, pairs);
    double[] sum = new double[pairs.size()];
    Moving.add(total, mapMine, sum);
    Moving.add(other.total, mapTheirs, sum);
    var groups = closed.into(mapMine).plus(other.closed.into(mapTheirs), pairs.size());
    return new Statistics(joined, protocol, pairs, sum, groups, patients, rows.plus(other.rows));
  }

  /**
   * The same rows without some fixed columns.
   *
   * @param kept indices, ascending
   */
  Statistics keeping(int[] kept) {
    int d = layout.d();
    int[] denses = new int[d];
    java.util.Arrays.fill(denses, -1);
    var names = new ArrayList<String>();
    for (int j = 0; j < kept.length; j++) {
      denses[kept[j]] = j;
      names.add(layout.fixed().get(kept[j]));
    }
    denses[d - 1] = kept.length;
    int[] columns = Moving.identity(pattern.q);
    var pairs = pattern.withDense(kept.length + 1);
    int[] map = pattern.into(pairs, columns, denses);
    double[] sum = new double[pairs.size()];
    Moving.add(total, map, sum);
    return new Statistics(
        new Layout(layout.outcome(), names, layout.groups(), layout.eliminated()),
        protocol.keeping(kept),
        pairs,
        sum,
        closed.into(map),
        open.withDense(denses, kept.length + 1),
        rows);
  }
}
