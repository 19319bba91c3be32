package exolog.core.course;

import exolog.core.evidence.Route;
import exolog.core.id.VialId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One filling of a syringe from one vial: however many points it goes to, it is drawn once. */
record VialDraw(
    VialId vial, Route route, int microlitres, boolean interimConfirmed, Set<Materials> materials) {
  static VialDraw of(VialId vial, List<MapRow> rows, DrawRequest request) {
    return new VialDraw(
        vial,
        request.route(),
        rows.stream().mapToInt(MapRow::microlitres).sum(),
        request.interimConfirmed(),
        rows.stream().map(MapRow::materials).collect(Collectors.toSet()));
  }
}
