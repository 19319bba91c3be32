package exolog.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of evidence for one question. Every row of the library about the measure and concern is
 * in exactly one place: behind an effect with a variance, or in {@code notUsed} with its reason.
 *
 * @param differences treated minus control inside one study, vesicle trials only
 * @param treated changes of treated arms whose study has no usable difference
 * @param controls changes of arms that got something else, of vesicle trials and of others
 */
public record Body(
    EvidenceQuestion question,
    List<Difference> differences,
    List<ArmChange> treated,
    List<ArmChange> controls,
    List<NotUsed> notUsed) {
  public Body {
    differences = List.copyOf(differences);
    treated = List.copyOf(treated);
    controls = List.copyOf(controls);
    notUsed = List.copyOf(notUsed);
  }

  /** The control changes of one class. */
  public List<ArmChange> controls(ComparatorClass comparator) {
    return controls.stream().filter(change -> change.comparator() == comparator).toList();
  }

  /** Arms with a standard deviation of change between people, in this unit. */
  public List<ArmChange> spreadBetweenPeople(String unit) {
    return java.util.stream.Stream.concat(treated.stream(), controls.stream())
        .filter(change -> change.sdOfChange() != null && change.unit().equals(unit))
        .toList();
  }

  /** The units in which this body has effects, most rows first; null when it has none. */
  public @Nullable String mainUnit() {
    return java.util.stream.Stream.concat(
            differences.stream().map(Effect.class::cast), treated.stream())
        .collect(
            java.util.stream.Collectors.groupingBy(
                Effect::unit, java.util.TreeMap::new, java.util.stream.Collectors.counting()))
        .entrySet()
        .stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(null);
  }
}
