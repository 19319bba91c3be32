package exolog.core.course;

import exolog.core.custody.Microlitres;
import exolog.core.custody.Vial;
import exolog.core.id.AdministrationId;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what an act gave. Rows that one draw gave at one site, depth and device are one
 * administration, which a trace follows; each row stays beside it as it was entered.
 */
final class Acts {
  private final AdministrationRows administrations;
  private final PointRows points;

  Acts(JdbcClient jdbc) {
    this.administrations = new AdministrationRows(jdbc);
    this.points = new PointRows(jdbc);
  }

  /** What makes rows one administration. */
  private record Kind(VialId vial, Site site, Optional<Integer> depth, Materials materials) {
    static Kind of(MapRow row) {
      return new Kind(row.vial(), row.region().site(), row.depthMicrometres(), row.materials());
    }
  }

  /** What was kept under this key before. */
  List<Administration> of(UUID onceKey) {
    return administrations.ofAct(onceKey);
  }

  /** Whether what was kept under its key is what it asks for. */
  boolean isSame(DrawRequest request) {
    List<GivenPoint> kept = points.ofAct(request.onceKey());
    List<Administration> first = administrations.ofAct(request.onceKey());
    return first.stream().allMatch(one -> one.session().equals(request.session()))
        && kept.stream()
            .map(GivenPoint::row)
            .map(Acts::plain)
            .toList()
            .equals(request.rows().stream().map(Acts::plain).toList());
  }

  /**
   * @param after the vials as they stand after their draws
   * @param at when it was given
   * @param now when it is recorded
   */
  List<Administration> keep(
      Actor actor,
      DrawRequest request,
      Session session,
      Map<VialId, Vial> after,
      Instant at,
      Instant now) {
    Map<Kind, List<MapRow>> byKind = new LinkedHashMap<>();
    for (MapRow row : request.rows()) {
      byKind.computeIfAbsent(Kind.of(row), _ -> new ArrayList<>()).add(row);
    }
    List<Administration> kept = new ArrayList<>();
    byKind.forEach((kind, rows) -> {
      Vial vial = Objects.requireNonNull(after.get(kind.vial()));
      Administration one = administration(actor, request, session, vial, kind, rows, at);
      kept.add(one);
      administrations.insert(one, request.onceKey(), kept.size(), request.givenAt().map(_ -> now));
      rows.forEach(row -> points.insert(one.id(), row));
    });
    return List.copyOf(kept);
  }

  private static Administration administration(
      Actor actor,
      DrawRequest request,
      Session session,
      Vial vial,
      Kind kind,
      List<MapRow> rows,
      Instant at) {
    int microlitres = rows.stream().mapToInt(MapRow::microlitres).sum();
    return new Administration(
        AdministrationId.fresh(),
        session.id(),
        session.patient(),
        vial.id(),
        vial.lot(),
        kind.site(),
        request.route(),
        kind.depth(),
        new Microlitres(microlitres),
        request.dose(kind.site(), microlitres),
        kind.materials(),
        vial.left(),
        at,
        actor.name());
  }

  /** A single point need not be counted to be the same. */
  private static MapRow plain(MapRow row) {
    return row.spot().isPresent()
        ? new MapRow(
            row.number(),
            row.vial(),
            row.region(),
            Optional.of(1),
            row.spot(),
            row.depthMicrometres(),
            row.microlitres(),
            row.materials())
        : row;
  }
}
