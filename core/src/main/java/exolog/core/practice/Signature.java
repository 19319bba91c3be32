package exolog.core.practice;

import exolog.core.id.AccountId;
import exolog.core.id.ClinicId;
import java.time.Duration;
import java.time.Instant;

/**
 * Proof that a person has just given the password again: {@link Accounts#sign} alone makes one. Two
 * components, login and password, as 21 CFR 11.200 asks; the act that takes it keeps name and time.
 */
public final class Signature {
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final ClinicId clinic;
  private final AccountId account;
  private final String name;
  private final Instant at;

  Signature(Account account, Instant at) {
    this.clinic = account.clinic();
    this.account = account.id();
    this.name = account.name();
    this.at = at;
  }

  public AccountId account() {
    return account;
  }

  public String name() {
    return name;
  }

  /** Whether it was given in this clinic, a moment ago. */
  public boolean holds(ClinicId where, Instant now) {
    return clinic.equals(where) && !now.isBefore(at) && now.isBefore(at.plus(FRESH));
  }
}
