package exolog.core.course;

import exolog.core.answer.Checks;
import exolog.core.evidence.Route;
import exolog.core.id.SessionId;
import exolog.core.id.VialId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A wish to draw and to give what was drawn: all of its rows, or none.
 *
 * @param onceKey made with the form: pressing its button twice sends the same key twice
 * @param givenAt when it was given, where that was not now: a form that waited for the network
 * @param relativeDose at each site; rows of one site share it by their volumes
 * @param interimConfirmed whether whoever draws knows that a lot's final sterility result is
 *     awaited
 */
public record DrawRequest(
    UUID onceKey,
    SessionId session,
    Optional<Instant> givenAt,
    Route route,
    double relativeDose,
    boolean interimConfirmed,
    List<MapRow> rows) {
  private static final double HIGHEST_DOSE = 10;
  private static final int MOST_ROWS = 200;

  public DrawRequest {
    rows = List.copyOf(rows);
  }

  /** Of one site: nothing is recorded of diluent or device. */
  public DrawRequest(
      UUID onceKey,
      SessionId session,
      VialId vial,
      Site site,
      Route route,
      Optional<Integer> depthMicrometres,
      int microlitres,
      double relativeDose) {
    this(
        onceKey,
        session,
        vial,
        site,
        route,
        depthMicrometres,
        microlitres,
        relativeDose,
        Materials.NOT_RECORDED);
  }

  /** Of one site, now, its points uncounted. */
  public DrawRequest(
      UUID onceKey,
      SessionId session,
      VialId vial,
      Site site,
      Route route,
      Optional<Integer> depthMicrometres,
      int microlitres,
      double relativeDose,
      Materials materials) {
    this(
        onceKey,
        session,
        Optional.empty(),
        route,
        relativeDose,
        false,
        List.of(
            new MapRow(
                1,
                vial,
                Regions.published().of(site),
                Optional.empty(),
                Optional.empty(),
                depthMicrometres,
                microlitres,
                materials)));
  }

  Checks check() {
    Checks checks =
        new Checks()
            .require(
                !rows.isEmpty() && rows.size() <= MOST_ROWS,
                "draw.rows.none",
                "region-1",
                rows.size(),
                rows.isEmpty()
                    ? "No row is filled. Choose a region and give its volume."
                    : "One act has at most " + MOST_ROWS + " rows. Record the rest as another.")
            .require(
                relativeDose > 0 && relativeDose <= HIGHEST_DOSE,
                "draw.relativeDose.range",
                "dose",
                relativeDose,
                "A relative dose of "
                    + relativeDose
                    + " is not possible. 1 is the usual dose; give more than 0, at most 10.");
    rows.forEach(row -> row.check(checks));
    return checks;
  }

  /**
   * What leaves each vial, always in the same order: two acts at once do not wait for each other.
   */
  List<VialDraw> draws() {
    Map<VialId, List<MapRow>> byVial =
        rows.stream()
            .collect(Collectors.groupingBy(MapRow::vial, LinkedHashMap::new, Collectors.toList()));
    return byVial.entrySet().stream()
        .map(entry -> VialDraw.of(entry.getKey(), entry.getValue(), this))
        .sorted((one, other) -> one.vial().value().compareTo(other.vial().value()))
        .toList();
  }

  /** A row's share of the dose at its site. */
  double dose(Site site, int microlitres) {
    int all =
        rows.stream()
            .filter(row -> row.region().site() == site)
            .mapToInt(MapRow::microlitres)
            .sum();
    return relativeDose * microlitres / all;
  }
}
