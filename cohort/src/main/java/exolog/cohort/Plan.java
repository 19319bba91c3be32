package exolog.cohort;

import exolog.cohort.Catalogue.DemoLot;
import exolog.cohort.Catalogue.Kind;
import exolog.core.course.Site;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import java.util.List;

/**
 * What the demonstration does for a concern: an invented habit of an invented clinic.
 *
 * <p>The products of the demo add nothing, so that it can promise nothing: its people change as
 * published control arms did (hair about +9 hairs/cm2, SD 18 to 20; scars 19.9 % flatter by the
 * laser alone, kwon-2020), and not at all where no control arm reports a size.
 */
record Plan(
    Concern concern,
    Kind kind,
    Route route,
    int sessions,
    int intervalDays,
    int pricePerSession,
    List<Site> sites,
    Followed followed) {
  private static final Plan HAIR =
      new Plan(
          Concern.ANDROGENETIC_ALOPECIA,
          Kind.SCALP,
          Route.INJECTION,
          6,
          28,
          320,
          List.of(Site.SCALP_FRONTAL, Site.SCALP_VERTEX),
          new Followed("hair_density_per_cm2", Site.SCALP_FRONTAL, 121, 25, 9, 18, 5, 0));

  private static final Plan SCARS =
      new Plan(
          Concern.ACNE_SCARS,
          Kind.FACE,
          Route.LASER,
          3,
          21,
          410,
          List.of(Site.FACE_CHEEK_LEFT, Site.FACE_CHEEK_RIGHT),
          new Followed("ecca", Site.FACE_CHEEK_LEFT, 110, 28, -22, 18, 7, 0));

  private static final Plan AGEING =
      new Plan(
          Concern.FACIAL_AGEING,
          Kind.FACE,
          Route.MICRONEEDLING,
          3,
          28,
          380,
          List.of(Site.FACE_FOREHEAD, Site.FACE_EYE_LEFT, Site.FACE_EYE_RIGHT),
          new Followed("wrinkle_depth_or_index", Site.FACE_EYE_LEFT, 24, 5, 0, 2.5, 1.5, 1));

  private static final Plan PIGMENT =
      new Plan(
          Concern.UNEVEN_PIGMENT,
          Kind.PIGMENT,
          Route.TOPICAL,
          4,
          21,
          150,
          List.of(Site.FACE_CHEEK_LEFT, Site.FACE_CHEEK_RIGHT),
          new Followed("melanin_index", Site.FACE_CHEEK_LEFT, 190, 30, 0, 14, 6, 0));

  Plan {
    sites = List.copyOf(sites);
  }

  /** The first forty come for everything, later ones for hair: enough to compare with. */
  static Plan of(int patient) {
    if (patient > Story.FIRST_PATIENTS) {
      return HAIR;
    }
    return switch (patient % 4) {
      case 1 -> HAIR;
      case 2 -> SCARS;
      case 3 -> AGEING;
      default -> PIGMENT;
    };
  }

  /** The lot at hand on a day of the story: the newest that has been released and not recalled. */
  DemoLot lotOn(long day) {
    return switch (kind) {
      case SCALP ->
          day > DemoLot.SCALP_SECOND.released ? DemoLot.SCALP_SECOND : DemoLot.SCALP_FIRST;
      case FACE -> day >= Catalogue.RECALL_DAY - 20 ? DemoLot.FACE_SECOND : DemoLot.FACE_RECALLED;
      case PIGMENT -> DemoLot.PIGMENT_EXPIRED;
    };
  }
}
