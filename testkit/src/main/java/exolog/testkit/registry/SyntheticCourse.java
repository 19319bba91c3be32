package exolog.testkit.registry;

import java.util.List;

/**
 * One patient's course of treatment, made up. Whoever stores it labels it synthetic.
 *
 * @param startsAt share of the registry's three years that had passed
 * @param severity grade 1 to 5
 * @param adherence 0 to 1
 */
public record SyntheticCourse(
    long patient,
    int clinic,
    double startsAt,
    int age,
    boolean female,
    int severity,
    double adherence,
    List<SyntheticSession> sessions,
    List<SyntheticVisit> visits) {
  public SyntheticCourse {
    sessions = List.copyOf(sessions);
    visits = List.copyOf(visits);
  }
}
