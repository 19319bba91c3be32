package exolog.core.tenancy;

import exolog.core.id.AccountId;
import exolog.core.id.ClinicId;
import java.util.Optional;

/**
 * Who is at work, and for which clinic. Every front door asks for it: the clinic decides what the
 * database shows, the name and account stand in the audit log.
 *
 * @param account empty where the software itself acts, as in set-up
 */
public record Actor(ClinicId clinic, Optional<AccountId> account, String name) {
  public Actor {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor needs a name");
    }
  }

  public static Actor person(ClinicId clinic, AccountId account, String name) {
    return new Actor(clinic, Optional.of(account), name);
  }

  public static Actor software(ClinicId clinic, String part) {
    return new Actor(clinic, Optional.empty(), part);
  }
}
