package exolog.stats.mixed;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of a registry agree on before anyone counts: which group is eliminated patient by
 * patient, and the constants by which columns are centred and scaled. Sums of raw squares would
 * lose the digits that the variances need (an age coded as 1,000,000 + age moved the criterion by
 * 0.06), and parts can only be added when they used the same constants. Scales are powers of two,
 * which change no digit.
 */
public final class Protocol {
  private final @Nullable String eliminated;
  private final double outcomeCentre;
  private final double[] centre;
  private final double[] scale;
  private final double[][] slopeScale;

  private Protocol(
      @Nullable String eliminated,
      double outcomeCentre,
      double[] centre,
      double[] scale,
      double[][] slopeScale) {
    this.eliminated = eliminated;
    this.outcomeCentre = outcomeCentre;
    this.centre = centre;
    this.scale = scale;
    this.slopeScale = slopeScale;
  }

  /**
   * The constants that suit these rows; any part of the registry, or last year's, will do. The
   * group with most levels is eliminated, if each row belongs to one of them.
   */
  public static Protocol of(Design design) {
    int p = design.fixedNames().size();
    boolean intercept = design.fixedNames().contains(Design.INTERCEPT);
    var centre = new double[p];
    var scale = new double[p];
    IntStream.range(0, p)
        .parallel()
        .forEach(j -> {
          boolean ones = design.fixedNames().get(j).equals(Design.INTERCEPT);
          var spread = Spread.of(ones ? 0 : design.rows(), row -> design.fixed(j, row));
          centre[j] = ones || !intercept ? 0 : spread.mean();
          scale[j] = ones ? 1 : intercept ? spread.unitAboutMean() : spread.unitAboutZero();
        });
    double outcomeCentre = intercept ? Spread.of(design.rows(), design::outcome).mean() : 0;
    var slopes = new double[design.groupings().size()][];
    for (int f = 0; f < slopes.length; f++) {
      slopes[f] = slopeScales(design.groupings().get(f));
    }
    return new Protocol(largest(design), outcomeCentre, centre, scale, slopes);
  }

  private static double[] slopeScales(Grouping grouping) {
    var scales = new double[grouping.width()];
    for (int t = 0; t < scales.length; t++) {
      int term = t;
      scales[t] =
          grouping.isPlain()
              ? 1
              : Spread.of(grouping.entries(), e -> grouping.value(e, term)).unitAboutZero();
    }
    return scales;
  }

  private static @Nullable String largest(Design design) {
    Grouping best = null;
    for (var grouping : design.groupings()) {
      boolean fits = grouping.isSingle() && grouping.width() <= Layout.MOST_ELIMINATED_TERMS;
      if (fits && (best == null || grouping.levelCount() > best.levelCount())) {
        best = grouping;
      }
    }
    return best == null ? null : best.name();
  }

  @Nullable String eliminated() {
    return eliminated;
  }

  double outcomeCentre() {
    return outcomeCentre;
  }

  double centre(int column) {
    return centre[column];
  }

  double scale(int column) {
    return scale[column];
  }

  double slopeScale(int grouping, int term) {
    return slopeScale[grouping][term];
  }

  boolean isSameAs(Protocol other) {
    return java.util.Objects.equals(eliminated, other.eliminated)
        && outcomeCentre == other.outcomeCentre
        && Arrays.equals(centre, other.centre)
        && Arrays.equals(scale, other.scale)
        && Arrays.deepEquals(slopeScale, other.slopeScale);
  }

  /** The constants of the columns that stay. */
  Protocol keeping(int[] columns) {
    var centres = new double[columns.length];
    var scales = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      centres[j] = centre[columns[j]];
      scales[j] = scale[columns[j]];
    }
    return new Protocol(eliminated, outcomeCentre, centres, scales, slopeScale);
  }
}
