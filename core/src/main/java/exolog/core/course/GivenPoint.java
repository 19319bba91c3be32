package exolog.core.course;

import exolog.core.custody.Microlitres;
import exolog.core.id.AdministrationId;
import exolog.core.id.VialId;
import java.util.Optional;

/**
 * A row of the map as it was recorded.
 *
 * @param number of the row in its act
 * @param region its site's own where the record is older than the map
 */
public record GivenPoint(
    AdministrationId administration,
    VialId vial,
    int number,
    Region region,
    Optional<Integer> points,
    Optional<Spot> spot,
    Optional<Integer> depthMicrometres,
    Microlitres volume,
    Materials materials) {
  MapRow row() {
    return new MapRow(
        number, vial, region, points, spot, depthMicrometres, volume.value(), materials);
  }
}
