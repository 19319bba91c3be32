package exolog.cohort;

import exolog.core.id.PractitionerId;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.CredentialDetails;
import exolog.core.practice.CredentialKind;
import exolog.core.practice.Procedure;
import exolog.core.practice.Role;
import exolog.core.tenancy.Actor;
import java.time.LocalDate;
import java.util.Optional;

/** The people who work in the demonstration, and what entitles them to. */
record Staff(PractitionerId physician, PractitionerId nurse) {
  static final String CLINICIAN = "demo-clinician";
  static final String NURSE = "demo-nurse";
  static final String ANALYST = "demo-analyst";
  static final String PATIENT = "demo-patient";

  static Staff hired(Doors doors, Actor actor, LocalDate opening) {
    PractitionerId physician =
        hire(
            doors,
            actor,
            "Demo physician",
            "dermatologist",
            CredentialKind.PHYSICIAN_LICENCE,
            opening);
    PractitionerId nurse =
        hire(doors, actor, "Demo nurse", "nurse", CredentialKind.NURSE_REGISTRATION, opening);
    open(
        doors,
        actor,
        AccountOpening.of(CLINICIAN, DemoPasswords.next(), "Demo physician", Role.CLINICIAN)
            .forPractitioner(physician));
    open(
        doors,
        actor,
        AccountOpening.of(NURSE, DemoPasswords.next(), "Demo nurse", Role.NURSE)
            .forPractitioner(nurse));
    open(
        doors,
        actor,
        AccountOpening.of(ANALYST, DemoPasswords.next(), "Demo analyst", Role.ANALYST));
    return new Staff(physician, nurse);
  }

  static void open(Doors doors, Actor actor, AccountOpening opening) {
    doors.accounts.open(actor, opening).orThrow();
  }

  private static PractitionerId hire(
      Doors doors,
      Actor actor,
      String name,
      String profession,
      CredentialKind kind,
      LocalDate day) {
    PractitionerId id = doors.practitioners.add(actor, name, profession).orThrow().id();
    var credential =
        new CredentialDetails(kind, "DEMO-" + name.length(), "Demo chamber", day, day.plusYears(5));
    doors.practitioners.addCredential(actor, id, credential).orThrow();
    for (Procedure procedure : Procedure.values()) {
      var privilege =
          new CredentialDetails(
                  CredentialKind.PRIVILEGE, "DEMO-P", "Demo clinic", day, day.plusYears(5))
              .forProcedure(Optional.of(procedure));
      doors.practitioners.addCredential(actor, id, privilege).orThrow();
    }
    return id;
  }
}
