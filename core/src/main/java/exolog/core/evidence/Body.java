package exolog.core.evidence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of evidence for one question. No row of the library about the measure and concern is
 * lost: each stands behind an effect with a variance, or in {@code notUsed} with its reason. (A
 * control arm without an SD of its own can be in both: its mean serves its study's difference.)
 *
 * @param differences treated minus control inside one study, vesicle trials only
 * @param treated changes of treated arms whose study has no usable difference
 * @param controls changes of arms that got something else, of vesicle trials and of others
 * @param withoutSpread effects of a known size and unknown (or not admitted) variance: to show,
 *     never to pool; each is in {@code notUsed} too
 */
public record Body(
    EvidenceQuestion question,
    List<Difference> differences,
    List<ArmChange> treated,
    List<ArmChange> controls,
    List<Effect> withoutSpread,
    List<NotUsed> notUsed) {
  public Body {
    differences = List.copyOf(differences);
    treated = List.copyOf(treated);
    controls = List.copyOf(controls);
    withoutSpread = List.copyOf(withoutSpread);
    notUsed = List.copyOf(notUsed);
  }

  /** The control changes of one class. */
  public List<ArmChange> controls(ComparatorClass comparator) {
    return controls.stream().filter(change -> change.comparator() == comparator).toList();
  }

  /**
   * Arms with a standard deviation of change between people, in this unit: reported or exact ones
   * only, since a bound or an assumed correlation would lend its own guess to everybody else.
   */
  public List<ArmChange> spreadBetweenPeople(String unit) {
    return Stream.concat(treated.stream(), controls.stream())
        .filter(change -> change.sdOfChange() != null && change.unit().equals(unit))
        .filter(change -> !(change.provenance() instanceof Provenance.Approximate))
        .toList();
  }

  /** The same body with vesicles of one source only; control arms stay. */
  public Body ofSource(ProductSource source) {
    return new Body(
        question,
        differences.stream().filter(d -> d.study().source() == source).toList(),
        treated.stream().filter(change -> change.study().source() == source).toList(),
        controls,
        withoutSpread.stream().filter(e -> isOf(source, e.study())).toList(),
        notUsed.stream().filter(row -> isOf(source, row.study())).toList());
  }

  private static boolean isOf(ProductSource source, Study study) {
    return !study.vesicles() || study.source() == source;
  }

  /** The unit of most treated effects; null when there is none. */
  public @Nullable String mainUnit() {
    return Stream.concat(differences.stream().map(Effect.class::cast), treated.stream())
        .collect(Collectors.groupingBy(Effect::unit, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
