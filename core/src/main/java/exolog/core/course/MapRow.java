package exolog.core.course;

import exolog.core.answer.Checks;
import exolog.core.id.VialId;
import java.util.Optional;

/**
 * One row of the map: what is given from one vial in one region.
 *
 * @param number as the form counts its rows, from 1; a refusal names it
 * @param points how many were set; empty where nobody counted
 * @param spot where in the region, of a single point
 * @param depthMicrometres needle or injection depth, where there is one
 * @param microlitres of all points of the row together
 */
public record MapRow(
    int number,
    VialId vial,
    Region region,
    Optional<Integer> points,
    Optional<Spot> spot,
    Optional<Integer> depthMicrometres,
    int microlitres,
    Materials materials) {
  /** Twenty millilitres: more than any single site takes. */
  private static final int MOST_UL = 20_000;

  /** Ten millimetres: below the dermis and the scalp's fat. */
  private static final int DEEPEST_UM = 10_000;

  private static final int MOST_POINTS = 1_000;

  /** The field as the form names it. */
  String field(String name) {
    return name + "-" + number;
  }

  void check(Checks checks) {
    String row = "Row " + number + ": ";
    checks
        .require(
            microlitres >= 1 && microlitres <= MOST_UL,
            "draw.volume.range",
            field("volume"),
            microlitres,
            row + microlitres + " µL is not possible. Give 1 to " + MOST_UL + " µL.")
        .require(
            depthMicrometres.map(depth -> depth >= 1 && depth <= DEEPEST_UM).orElse(true),
            "draw.depth.range",
            field("depth"),
            depthMicrometres.map(String::valueOf).orElse(""),
            row
                + "a depth of "
                + depthMicrometres.map(String::valueOf).orElse("")
                + " µm is not possible. Give 1 to "
                + DEEPEST_UM
                + " µm, or leave it empty.")
        .require(
            points.map(count -> count >= 1 && count <= MOST_POINTS).orElse(true),
            "draw.points.range",
            field("points"),
            points.map(String::valueOf).orElse(""),
            row
                + points.map(String::valueOf).orElse("")
                + " points are not possible. Give 1 to "
                + MOST_POINTS
                + ", or leave it empty where nobody counted.")
        .require(
            spot.isEmpty() || points.map(count -> count == 1).orElse(true),
            "draw.points.onePosition",
            field("points"),
            points.map(String::valueOf).orElse(""),
            row
                + "a position is one point. Give each point its own row, or leave the position empty.")
        .require(
            spot.isEmpty() || region.isDrawn(),
            "draw.position.noFigure",
            field("position"),
            "",
            row + region.label() + " has no figure. Leave the position empty.");
    materials.check(checks, row, number);
  }
}
