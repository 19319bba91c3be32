package exolog.core.course;

import exolog.core.evidence.Concern;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What others planned for a concern by a route: where one starts from, never advice.
 *
 * @param source empty where the plan is not tied to one source
 * @param microlitres of a session, where it was told
 * @param basis the study it was read in, as the evidence names it
 */
public record UsualPlan(
    String key,
    LocalDate validFrom,
    Concern concern,
    Optional<ProductSource> source,
    Route route,
    int sessions,
    int intervalDays,
    Optional<Integer> microlitres,
    Optional<Integer> depthMicrometres,
    Optional<Integer> points,
    Trust trust,
    String basis,
    String address,
    String note) {}
