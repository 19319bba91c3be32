package exolog.core.course;

import exolog.core.custody.Hold;
import java.util.List;
import java.util.stream.Collectors;

/** What a refusal says at the chair: the fact, then what to do. */
final class DrawSentences {
  private DrawSentences() {}

  static String of(DrawReason reason, DrawFacts facts, VialDraw draw) {
    String lot = "Lot " + facts.lot().number();
    String vial = "Vial " + facts.vial().serial();
    return switch (reason) {
      case LOT_RECALLED ->
          lot
              + " is recalled ("
              + facts.lot().statusReason()
              + "). Do not use it; set the vial aside.";
      case LOT_ON_HOLD ->
          lot
              + " is on hold ("
              + facts.lot().statusReason()
              + "). Do not use it until it is released.";
      case LOT_HELD_HERE ->
          lot
              + " is on hold in this clinic ("
              + Hold.reasons(facts.lotHolds())
              + "). Do not use it until "
              + everyHold(facts.lotHolds())
              + " is lifted.";
      case VIAL_ON_HOLD ->
          vial
              + " is on hold ("
              + Hold.reasons(facts.vialHolds())
              + "). Do not use it until "
              + everyHold(facts.vialHolds())
              + " is lifted.";
      case EXCURSION_OPEN ->
          vial
              + " stood too warm or too cold and nobody has assessed it yet. Do not use it until a named person has.";
      case MATERIAL_STOPPED ->
          facts.materialHolds().stream()
              .map(held ->
                  (held.kind() == MaterialHold.Kind.DILUENT_LOT ? "Diluent" : "Device")
                      + " lot "
                      + held.lot()
                      + " is stopped in this clinic ("
                      + held.hold().reason()
                      + "). Take another lot.")
              .collect(Collectors.joining(" "));
      case LOT_NOT_RELEASED ->
          lot + " is in quarantine and not released. Use a vial of a released lot.";
      case VIAL_QUARANTINED ->
          vial + " was set aside on arrival. Look at it and let it into stock first.";
      case LOT_EXPIRED ->
          lot + " expired on " + facts.lot().expiresOn() + ". Use a vial that has not expired.";
      case CONSENT_MISSING ->
          "No consent to treatment with this product by "
              + draw.route().label()
              + " stands for this patient. Record the consent first.";
      case NOT_CREDENTIALLED ->
          "The practitioner of this session holds no credential valid on "
              + facts.today()
              + ". Enter a valid one, or let another practitioner treat.";
      case NOT_PRIVILEGED ->
          "The practitioner of this session has no privilege for "
              + draw.route().label()
              + " valid on "
              + facts.today()
              + ". Enter one that was given, or let another practitioner treat.";
      case ROUTE_FORBIDDEN_BY_LAW ->
          facts.law().map(rule -> rule.sentence()).orElse("") + " Choose another route.";
      case ROUTE_NOT_ON_LABEL ->
          "The label of "
              + facts.product().name()
              + " does not allow "
              + draw.route().label()
              + ". Choose a route that it allows.";
      case OTHER_PRODUCT_THAN_PLANNED ->
          vial
              + " holds "
              + facts.product().name()
              + ", not the product of this course. Scan another vial.";
      case OTHER_ROUTE_THAN_PLANNED ->
          "This course is planned by "
              + facts.course().route().label()
              + ", not by "
              + draw.route().label()
              + ". Plan a new course for another route.";
      case COURSE_ENDED -> "This course has ended. Open a new course to go on.";
      case SESSION_CLOSED ->
          "This session is closed. Open another session of the course for what is given now.";
      case LOT_ON_INTERIM_RELEASE ->
          lot
              + " stands on an interim release"
              + facts
                  .interim()
                  .map(release ->
                      " (signed by "
                          + release.signer()
                          + ", approved by "
                          + release.approver().orElse("")
                          + ")")
                  .orElse("")
              + ": its final sterility result is not known yet. Confirm that you use it all the same, or use a vial of another lot.";
      case OPEN_TOO_LONG ->
          vial
              + " was opened more than "
              + facts.product().useWithinHours()
              + " hours ago. Discard it and use a fresh one.";
      case PLACE_UNKNOWN ->
          vial
              + " stands in no named place, so nobody knows how it was kept. Move it to its place first.";
      case TOO_MANY_DRAWS ->
          vial
              + " was drawn from "
              + facts.vial().draws()
              + " times, the most its label allows. Use a fresh one.";
      case NOT_ENOUGH_LEFT ->
          vial
              + " holds "
              + facts.vial().left()
              + ", not "
              + draw.microlitres()
              + " µL. Draw less, or use another vial.";
    };
  }

  private static String everyHold(List<Hold> holds) {
    return holds.size() == 1 ? "the hold" : "every one of these " + holds.size() + " holds";
  }
}
