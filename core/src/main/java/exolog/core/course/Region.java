package exolog.core.course;

import java.util.List;

/**
 * A part of the map in body coordinates: a point keeps its place in it, whatever size it is drawn.
 *
 * @param site the site of the record that it counts for
 * @param label as it is read; left and right are the patient's
 * @param outline in fractions of the figure; empty where the map has no figure for it
 */
public record Region(String code, Site site, String label, Site.Area figure, List<Spot> outline) {
  public Region {
    outline = List.copyOf(outline);
    if (!code.matches("[a-z-]{1,40}")) {
      throw new IllegalArgumentException("no code of a region: " + code);
    }
  }

  public boolean isDrawn() {
    return !outline.isEmpty();
  }

  /** Where a spot of this region lies in the figure: the outline's box is its measure. */
  public Spot inFigure(Spot spot) {
    double left = outline.stream().mapToDouble(Spot::across).min().orElse(0);
    double right = outline.stream().mapToDouble(Spot::across).max().orElse(1);
    double top = outline.stream().mapToDouble(Spot::down).min().orElse(0);
    double bottom = outline.stream().mapToDouble(Spot::down).max().orElse(1);
    return new Spot(left + spot.across() * (right - left), top + spot.down() * (bottom - top));
  }
}
