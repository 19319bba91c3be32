package exolog.core.practice;

import exolog.core.id.AccountId;
import exolog.core.id.ClinicId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.tenancy.Actor;
import java.util.Optional;

/**
 * A login, without its secret.
 *
 * @param practitioner who it is in the clinic, where the account is a practitioner's
 * @param patient whose record it opens; present exactly for the role PATIENT
 */
public record Account(
    AccountId id,
    ClinicId clinic,
    String login,
    String name,
    Role role,
    Optional<PractitionerId> practitioner,
    Optional<PatientId> patient) {
  public Actor actor() {
    return Actor.person(clinic, id, name);
  }
}
