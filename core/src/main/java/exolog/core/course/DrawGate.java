package exolog.core.course;

import exolog.core.custody.Microlitres;
import exolog.core.jurisdiction.RouteRule.Verdict;
import exolog.core.product.LotStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The rule of the draw: pure, over facts that cannot change while it looks. */
final class DrawGate {
  private DrawGate() {}

  /** Every reason that holds, most serious first; none means: draw. */
  static List<DrawReason> objections(DrawFacts facts, VialDraw draw) {
    return Arrays.stream(DrawReason.values()).filter(reason -> holds(reason, facts, draw)).toList();
  }

  private static boolean holds(DrawReason reason, DrawFacts facts, VialDraw draw) {
    LotStatus status = facts.lot().status();
    return switch (reason) {
      case LOT_RECALLED -> status == LotStatus.RECALLED;
      case LOT_ON_HOLD -> status == LotStatus.HOLD;
      case LOT_HELD_HERE -> !facts.lotHolds().isEmpty();
      case VIAL_ON_HOLD -> facts.vial().onHold();
      case EXCURSION_OPEN -> facts.vial().excursions() > 0;
      case MATERIAL_STOPPED -> !facts.materialHolds().isEmpty();
      case LOT_NOT_RELEASED -> status == LotStatus.QUARANTINE;
      case VIAL_QUARANTINED -> facts.vial().quarantined();
      case LOT_EXPIRED -> facts.lot().isExpiredOn(facts.today());
      case CONSENT_MISSING -> !facts.consented();
      case NOT_CREDENTIALLED -> !facts.entitlement().isLicensed();
      case NOT_PRIVILEGED -> !facts.entitlement().isPrivileged();
      case ROUTE_FORBIDDEN_BY_LAW ->
          facts.law().filter(rule -> rule.verdict() == Verdict.FORBIDDEN).isPresent();
      case ROUTE_NOT_ON_LABEL -> !facts.product().allows(draw.route());
      case OTHER_PRODUCT_THAN_PLANNED -> !facts.product().id().equals(facts.course().product());
      case OTHER_ROUTE_THAN_PLANNED -> draw.route() != facts.course().route();
      case COURSE_ENDED -> facts.course().end().isPresent();
      case SESSION_CLOSED -> facts.sessionClosed();
      case LOT_ON_INTERIM_RELEASE -> facts.interim().isPresent() && !draw.interimConfirmed();
      case OPEN_TOO_LONG -> isOpenTooLong(facts);
      case PLACE_UNKNOWN -> facts.placeUnknown();
      case TOO_MANY_DRAWS -> facts.vial().draws() >= facts.product().maxDraws();
      case NOT_ENOUGH_LEFT -> !facts.vial().left().covers(new Microlitres(draw.microlitres()));
    };
  }

  private static boolean isOpenTooLong(DrawFacts facts) {
    return facts
        .vial()
        .useUntil(facts.product().useWithinHours())
        .filter(useUntil -> isReached(useUntil, facts.now()))
        .isPresent();
  }

  private static boolean isReached(Instant useUntil, Instant now) {
    return !now.isBefore(useUntil);
  }
}
