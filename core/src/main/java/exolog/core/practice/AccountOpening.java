package exolog.core.practice;

import exolog.core.answer.Checks;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a new account needs. The password is here in clear and nowhere else. */
public record AccountOpening(
    String login,
    String password,
    String name,
    Role role,
    Optional<PractitionerId> practitioner,
    Optional<PatientId> patient) {
  /** bcrypt reads 72 bytes and no more (Provos and Mazières 1999). */
  private static final int LONGEST_PASSWORD_BYTES = 72;

  /** NIST SP 800-63B rev. 4, 3.1.1.2: at least 15 alone; 12 with the lock-out here. */
  private static final int SHORTEST_PASSWORD = 12;

  public static AccountOpening of(String login, String password, String name, Role role) {
    return new AccountOpening(login, password, name, role, Optional.empty(), Optional.empty());
  }

  public AccountOpening forPractitioner(PractitionerId id) {
    return new AccountOpening(login, password, name, role, Optional.of(id), patient);
  }

  public AccountOpening forPatient(PatientId id) {
    return new AccountOpening(login, password, name, role, practitioner, Optional.of(id));
  }

  /** Passwords never stand in a record's text. */
  @Override
  public String toString() {
    return "AccountOpening[login=" + login + ", role=" + role + "]";
  }

  Checks check() {
    Checks checks = new Checks();
    checks.require(
        login.strip().length() >= 3 && login.length() <= 100,
        "account.login.length",
        "login",
        login,
        "A login has 3 to 100 characters.");
    checks.require(
        !name.isBlank() && name.length() <= 200,
        "account.name.missing",
        "name",
        name,
        "The account needs the person's name, of at most 200 characters.");
    checks.require(
        (role == Role.PATIENT) == patient.isPresent(),
        "account.patient.mismatch",
        "patient",
        role,
        "A patient's account names the patient whose record it opens; no other account does.");
    return checkPassword(checks, login, password);
  }

  static Checks checkPassword(Checks checks, String login, String password) {
    return checks
        .require(
            password.length() >= SHORTEST_PASSWORD,
            "account.password.short",
            "password",
            "",
            "A password has at least "
                + SHORTEST_PASSWORD
                + " characters. A sentence is easy to keep.")
        .require(
            password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES,
            "account.password.long",
            "password",
            "",
            "A password has at most " + LONGEST_PASSWORD_BYTES + " bytes.")
        .require(
            login.isBlank() || !lower(password).contains(lower(login)),
            "account.password.login",
            "password",
            "",
            "A password does not contain the login.");
  }

  static String lower(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
