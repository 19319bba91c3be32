package exolog.core.course;

/**
 * Why a draw is refused. The order is the order of seriousness: the first that holds is told first.
 * What harms others comes before what harms this patient, what cannot be mended at the chair before
 * what can. A test pins it.
 */
public enum DrawReason {
  LOT_RECALLED,
  LOT_ON_HOLD,
  LOT_HELD_HERE,
  VIAL_ON_HOLD,
  EXCURSION_OPEN,
  MATERIAL_STOPPED,
  LOT_NOT_RELEASED,
  VIAL_QUARANTINED,
  LOT_EXPIRED,
  CONSENT_MISSING,
  NOT_CREDENTIALLED,
  NOT_PRIVILEGED,
  ROUTE_FORBIDDEN_BY_LAW,
  ROUTE_NOT_ON_LABEL,
  OTHER_PRODUCT_THAN_PLANNED,
  OTHER_ROUTE_THAN_PLANNED,
  COURSE_ENDED,
  SESSION_CLOSED,
  /** A warning: whoever draws may confirm it, and is named for it. */
  LOT_ON_INTERIM_RELEASE,
  OPEN_TOO_LONG,
  PLACE_UNKNOWN,
  TOO_MANY_DRAWS,
  NOT_ENOUGH_LEFT
}
