package exolog.web.outcome;

import exolog.core.course.Site;
import exolog.core.evidence.Measure;
import exolog.core.id.PatientId;
import exolog.core.outcome.Change;
import exolog.core.outcome.Measurement;
import exolog.core.outcome.Outcomes;
import exolog.core.tenancy.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A patient's readings, put together by measure and site. */
@Component
public final class MeasuredCourses {
  private final Outcomes outcomes;

  MeasuredCourses(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  private record Thing(Measure measure, Site site) {}

  public List<MeasuredCourse> of(Actor actor, PatientId patient) {
    Map<Thing, List<Measurement>> things = new LinkedHashMap<>();
    for (Measurement reading : outcomes.of(actor, patient)) {
      things
          .computeIfAbsent(new Thing(reading.measure(), reading.site()), _ -> new ArrayList<>())
          .add(reading);
    }
    return things.values().stream().map(this::course).toList();
  }

  private MeasuredCourse course(List<Measurement> readings) {
    Measurement first = readings.getFirst();
    // The noise at the level of the first reading: the same call that judges a change.
    Change change = outcomes.change(first, readings.getLast());
    return new MeasuredCourse(
        first.measure(),
        first.site(),
        readings,
        readings.size() > 1 ? Optional.of(change) : Optional.empty(),
        change.smallestDetectable(),
        change.noise().basis());
  }
}
