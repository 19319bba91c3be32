package exolog.core.product.nta;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One measurement by nanoparticle tracking.
 *
 * @param replicates videos of the sample; the positions of one ZetaView run are not replicates
 * @param sizes the figures that are known; weighted by number
 * @param computed those of them that the file lacks and that were worked out of its distribution
 * @param warnings one sentence each, the gravest first
 */
public record NtaMeasurement(
    String instrument,
    String software,
    String sample,
    int replicates,
    Concentration concentration,
    Map<SizeFigure, Double> sizes,
    Set<SizeFigure> computed,
    List<String> warnings)
    implements NtaReading {
  public NtaMeasurement {
    sizes = Map.copyOf(sizes);
    computed = Set.copyOf(computed);
    warnings = List.copyOf(warnings);
  }

  public Optional<Double> size(SizeFigure figure) {
    return Optional.ofNullable(sizes.get(figure));
  }

  /** Whether only the person who diluted the sample can say what its concentration is. */
  public boolean asksForDilution() {
    return concentration.inFilePerMl().isPresent() && concentration.perMl().isEmpty();
  }

  /**
   * How many particles a millilitre holds, and what was done about dilution.
   *
   * @param inFilePerMl as it stands in the file, whatever that means
   * @param dilutionFactor how far the sample was thinned; empty when nobody said
   * @param perMl of the sample before it was diluted; empty while the dilution is not known
   * @param multipliedBy who multiplied by the dilution
   */
  public record Concentration(
      Optional<Double> inFilePerMl,
      Optional<Double> dilutionFactor,
      Optional<Double> perMl,
      MultipliedBy multipliedBy) {
    static final Concentration UNKNOWN =
        new Concentration(
            Optional.empty(), Optional.empty(), Optional.empty(), MultipliedBy.NOBODY);
  }

  /** NanoSight multiplies by a recorded dilution itself; ZetaView never does. */
  public enum MultipliedBy {
    INSTRUMENT,
    EXOLOG,
    NOBODY
  }

  /** Figures gathered while a file is read: what it states, then what its distribution yields. */
  static final class Sizes {
    final Map<SizeFigure, Double> known = new EnumMap<>(SizeFigure.class);
    final Set<SizeFigure> computed = EnumSet.noneOf(SizeFigure.class);

    void state(SizeFigure figure, double value) {
      known.put(figure, value);
    }

    void fillFrom(Distribution distribution) {
      for (SizeFigure figure : SizeFigure.values()) {
        if (!known.containsKey(figure)) {
          known.put(figure, distribution.figure(figure));
          computed.add(figure);
        }
      }
    }
  }
}
