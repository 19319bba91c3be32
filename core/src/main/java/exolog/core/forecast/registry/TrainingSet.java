package exolog.core.forecast.registry;

import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The courses of one stratum whose people's registry consent stands, in a fixed order.
 *
 * @param isCut whether there were more rows than are read at once
 */
public record TrainingSet(Stratum stratum, List<Series> series, boolean isCut) {
  public TrainingSet {
    series = List.copyOf(series);
  }

  public int people() {
    return patients().size();
  }

  public int readings() {
    return series.stream().mapToInt(s -> s.visits().size()).sum();
  }

  /** Sorted by the text of the identifier: the same on every run. */
  public List<PatientId> patients() {
    return series.stream().map(Series::patient).distinct().toList();
  }

  public List<LotId> lots() {
    SortedSet<String> ids = new TreeSet<>();
    series.forEach(s -> s.given().forEach(given -> ids.add(given.lot().toString())));
    return ids.stream().map(LotId::of).toList();
  }

  public List<PractitionerId> providers() {
    SortedSet<String> ids = new TreeSet<>();
    series.forEach(s -> s.given().forEach(given -> ids.add(given.provider().toString())));
    return ids.stream().map(PractitionerId::of).toList();
  }

  /** SHA-256 over every number a fit sees, in order. */
  public String hash() {
    return InputsHash.of(this);
  }
}
