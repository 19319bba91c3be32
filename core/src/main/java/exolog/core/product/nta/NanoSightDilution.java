package exolog.core.product.nta;

import exolog.core.product.nta.NtaMeasurement.Concentration;
import exolog.core.product.nta.NtaMeasurement.MultipliedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * NanoSight has multiplied by the dilution already where one is recorded; where it says "Not
 * recorded" its concentration is that of the diluted sample.
 *
 * @param average over the videos, as the file states it
 * @param measured by video
 * @param recorded the dilution by video; empty where none is recorded
 * @param said by the person who diluted
 */
record NanoSightDilution(
    double average,
    List<Optional<Double>> measured,
    List<Optional<Double>> recorded,
    Optional<Double> said) {
  NanoSightDilution {
    recorded = recorded.stream().map(factor -> factor.filter(value -> value > 0)).toList();
  }

  Concentration resolve(List<String> warnings) {
    TreeSet<Double> factors = new TreeSet<>();
    recorded.stream().flatMap(Optional::stream).forEach(factors::add);
    boolean all = !recorded.isEmpty() && recorded.stream().allMatch(Optional::isPresent);
    if (factors.isEmpty()) {
      return notRecorded(warnings);
    }
    if (!all) {
      return partlyRecorded(warnings);
    }
    return factors.size() == 1
        ? recorded(factors.first(), warnings)
        : recordedDifferently(factors, warnings);
  }

  private Concentration recorded(double factor, List<String> warnings) {
    if (said.isPresent() && said.get() != factor) {
      warnings.add(Sentences.overruled(factor, said.get()));
      return answer(said, average / factor * said.get(), MultipliedBy.EXOLOG);
    }
    return answer(Optional.of(factor), average, MultipliedBy.INSTRUMENT);
  }

  private Concentration recordedDifferently(TreeSet<Double> factors, List<String> warnings) {
    warnings.add(
        "The videos were measured at different dilutions ("
            + factors.stream().map(Numerals::shown).collect(Collectors.joining(", "))
            + "); the instrument has multiplied each by its own"
            + (said.isPresent() ? ", so the one you said was not used." : "."));
    return answer(Optional.empty(), average, MultipliedBy.INSTRUMENT);
  }

  private Concentration notRecorded(List<String> warnings) {
    if (said.isEmpty()) {
      warnings.add(Sentences.askForDilution(average, "The file does not record the dilution."));
      return unresolved();
    }
    return answer(said, average * said.get(), MultipliedBy.EXOLOG);
  }

  /** An average over diluted and multiplied values means nothing by itself. */
  private Concentration partlyRecorded(List<String> warnings) {
    if (said.isEmpty()) {
      warnings.add(
          Sentences.askForDilution(
              average,
              "The file records the dilution of some videos and not of others, so that its average mixes two kinds of value."));
      return unresolved();
    }
    List<Double> stock = new ArrayList<>();
    for (int i = 0; i < Math.min(measured.size(), recorded.size()); i++) {
      double factor = recorded.get(i).isPresent() ? 1 : said.get();
      measured.get(i).ifPresent(value -> stock.add(value * factor));
    }
    warnings.add(
        "The file records the dilution of some videos only; the one you said was used for the others.");
    return stock.isEmpty()
        ? unresolved()
        : answer(
            said,
            stock.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
            MultipliedBy.EXOLOG);
  }

  private Concentration answer(Optional<Double> factor, double perMl, MultipliedBy by) {
    return new Concentration(Optional.of(average), factor, Optional.of(perMl), by);
  }

  private Concentration unresolved() {
    return new Concentration(
        Optional.of(average), Optional.empty(), Optional.empty(), MultipliedBy.NOBODY);
  }
}
