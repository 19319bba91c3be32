package exolog.core.course;

import exolog.stats.table.CsvRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The regions of the map: the one source of its pictures and of its table. */
public final class Regions {
  private static final Regions PUBLISHED =
      new Regions(Published.rows("regions.csv").stream().map(Regions::region).toList());

  private final List<Region> regions;

  private Regions(List<Region> regions) {
    this.regions = regions;
  }

  public static Regions published() {
    return PUBLISHED;
  }

  /** Those of a figure, in the file's order. */
  public List<Region> of(Site.Area figure) {
    return regions.stream().filter(region -> region.figure() == figure).toList();
  }

  public Optional<Region> find(String code) {
    return regions.stream().filter(region -> region.code().equals(code)).findFirst();
  }

  /** Every site is a region, too. */
  public Region of(Site site) {
    return find(site.key()).orElseThrow();
  }

  private static Region region(CsvRow row) {
    return new Region(
        row.text("region"),
        Site.of(row.text("site")),
        row.text("label"),
        switch (row.text("figure")) {
          case "scalp" -> Site.Area.SCALP;
          case "face" -> Site.Area.FACE;
          case "none" -> Site.Area.BODY;
          case String other ->
              throw new IllegalStateException("line " + row.line() + ": no figure " + other);
        },
        Arrays.stream(row.text("outline").split(" "))
            .filter(corner -> !corner.isEmpty())
            .map(Regions::spot)
            .toList());
  }

  private static Spot spot(String corner) {
    String[] parts = corner.split("/", 2);
    return new Spot(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }
}
