package exolog.web.patient;

import exolog.core.consent.Consent;
import exolog.core.consent.Consents;
import exolog.core.consent.State;
import exolog.core.consultation.ScreeningAnswer;
import exolog.core.consultation.Screenings;
import exolog.core.course.Administration;
import exolog.core.course.Exposures;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.practice.Clinics;
import exolog.core.product.Lot;
import exolog.core.product.LotStatus;
import exolog.core.product.Lots;
import exolog.core.tenancy.Actor;
import exolog.web.layout.Words;
import exolog.web.layout.Written;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be seen before anything else on a patient's page; always in the same place. */
final class SafetyFlags {
  private final Screenings screenings;
  private final Consents consents;
  private final Exposures exposures;
  private final Lots lots;
  private final Clinics clinics;
  private final Clock clock;

  SafetyFlags(
      Screenings screenings,
      Consents consents,
      Exposures exposures,
      Lots lots,
      Clinics clinics,
      Clock clock) {
    this.screenings = screenings;
    this.consents = consents;
    this.exposures = exposures;
    this.lots = lots;
    this.clinics = clinics;
    this.clock = clock;
  }

  List<Flag> of(Actor actor, PatientId patient) {
    List<Flag> flags = new ArrayList<>(lotFlags(actor, patient));
    flags.addAll(screeningFlags(actor, patient));
    flags.addAll(withdrawals(actor, patient));
    return flags;
  }

  /** Lots that this patient received and that were recalled or put on hold since. */
  private List<Flag> lotFlags(Actor actor, PatientId patient) {
    Set<LotId> received = new HashSet<>();
    for (Administration given : exposures.of(actor, patient)) {
      received.add(given.lot());
    }
    return received.stream()
        .flatMap(id -> lots.find(id).stream())
        .filter(lot -> lot.status() == LotStatus.RECALLED || lot.status() == LotStatus.HOLD)
        .map(SafetyFlags::lotFlag)
        .toList();
  }

  private static Flag lotFlag(Lot lot) {
    String key = lot.status() == LotStatus.RECALLED ? "flag.recalled" : "flag.lotHeld";
    return new Flag("donot", Words.say(key, lot.number()), lot.statusReason());
  }

  /** Of each question the latest answer, whichever consultation it was given in. */
  private List<Flag> screeningFlags(Actor actor, PatientId patient) {
    ZoneId zone = clinics.of(actor).zone();
    List<Flag> flags = new ArrayList<>();
    for (ScreeningAnswer answer : screenings.standing(actor, patient)) {
      if (answer.effect().isPresent()) {
        flags.add(flag(answer, zone));
      }
    }
    return flags;
  }

  private Flag flag(ScreeningAnswer answer, ZoneId zone) {
    String reply = Words.say("reply." + answer.reply());
    String when = answer.isStale(clock.instant()) ? "flag.old" : "flag.answered";
    String signed =
        answer
            .overridden()
            .map(sign -> " " + Words.say("flag.overridden", sign.signedBy(), sign.reason()))
            .orElse("");
    return new Flag(
        answer.stops() ? "donot" : "caution",
        answer.question().sentence() + " " + reply + ".",
        Words.say(when, answer.question().advice(), Written.day(answer.at(), zone)) + signed);
  }

  private List<Flag> withdrawals(Actor actor, PatientId patient) {
    Set<Object> seen = new HashSet<>();
    List<Flag> flags = new ArrayList<>();
    for (Consent consent : consents.of(actor, patient)) {
      if (seen.add(consent.about()) && consent.state() == State.WITHDRAWN) {
        String scope = Words.say("scope." + consent.about().scope());
        flags.add(new Flag("caution", Words.say("flag.withdrawn", scope), consent.reason()));
      }
    }
    return flags;
  }
}
