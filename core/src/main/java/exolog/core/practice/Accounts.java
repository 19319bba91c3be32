package exolog.core.practice;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.AccountId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The logins of a clinic, and the way in. */
public final class Accounts {
  private static final int FAILURES_BEFORE_LOCK = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);

  /** bcrypt cost: OWASP asks for 10 or more; 10 takes about 60 ms here. */
  private static final int COST = 10;

  private final AccountRows rows;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;
  private final PasswordEncoder passwords = new BCryptPasswordEncoder(COST);
  private final String nobodysHash = passwords.encode("nobody has this password");

  public Accounts(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new AccountRows(jdbc);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  public Answer<Account> open(Actor actor, AccountOpening opening) {
    Checks checks = opening.check();
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    String hash = passwords.encode(opening.password());
    return tenancy.as(actor, () -> insert(actor, opening, hash));
  }

  /**
   * Checks login and password. An unknown login costs the same time as a wrong password, so that
   * nobody learns from the clock who has an account.
   */
  public SignIn signIn(String login, String password) {
    Optional<AccountRows.WithSecret> found = rows.forSignIn(AccountOpening.lower(login));
    if (found.isEmpty()) {
      passwords.matches(password, nobodysHash);
      return new SignIn.Refused();
    }
    AccountRows.WithSecret known = found.get();
    Instant now = Instants.now(clock);
    if (known.lockedUntil().filter(now::isBefore).isPresent()) {
      return new SignIn.Locked(known.lockedUntil().get());
    }
    boolean right = passwords.matches(password, known.passwordHash());
    Account account = known.account();
    return tenancy.as(account.clinic(), () -> right ? accept(account) : refuse(account, now));
  }

  /**
   * Signs for the person at work, or for a second one who stands beside. A wrong password counts as
   * it does at the sign-in.
   */
  public Answer<Signature> sign(Actor actor, String login, String password) {
    return switch (signIn(login, password)) {
      case SignIn.Accepted(Account account) when account.clinic().equals(actor.clinic()) ->
          Answer.given(new Signature(account, Instants.now(clock)));
      case SignIn.Accepted _, SignIn.Refused _ ->
          Answer.refused(
              "signature.refused",
              "password",
              "",
              "Login and password do not fit. Nothing was signed. Type the password again.");
      case SignIn.Locked(Instant until) ->
          Answer.refused(
              "signature.locked",
              "password",
              "",
              "Too many wrong passwords. Signing is possible again after " + until + ".");
    };
  }

  public Optional<Account> find(Actor actor, AccountId id) {
    return tenancy.as(actor, () -> rows.find(id));
  }

  /** The open accounts by login; at most five hundred. */
  public List<Account> list(Actor actor) {
    return tenancy.as(actor, () -> rows.list(500));
  }

  public Answer<Account> changePassword(Actor actor, AccountId id, String password) {
    return tenancy.as(
        actor,
        () ->
            rows.find(id)
                .map(account -> changePassword(actor, account, password))
                .orElseGet(() -> unknown(id)));
  }

  /** Ends an account. It can no longer sign in; what it did stays under its name. */
  public Answer<Account> close(Actor actor, AccountId id, String why) {
    return tenancy.as(
        actor,
        () ->
            rows.find(id)
                .map(account -> {
                  rows.close(id, Instants.now(clock));
                  audit.write(actor, "account.closed", id, account.login(), why);
                  return Answer.given(account);
                })
                .orElseGet(() -> unknown(id)));
  }

  private Answer<Account> insert(Actor actor, AccountOpening opening, String hash) {
    AccountId id = AccountId.fresh();
    if (!rows.insert(id, opening, hash, Instants.now(clock))) {
      return Answer.refused(
          "account.login.taken",
          "login",
          opening.login(),
          "The login \"" + opening.login() + "\" is taken. Choose another.");
    }
    audit.write(actor, "account.opened", id, opening.login() + ", " + opening.role());
    return Answer.given(rows.find(id).orElseThrow());
  }

  private Answer<Account> changePassword(Actor actor, Account account, String password) {
    Checks checks = AccountOpening.checkPassword(new Checks(), account.login(), password);
    if (!checks.passed()) {
      return Answer.refused(checks.refusals());
    }
    rows.changePassword(account.id(), passwords.encode(password));
    audit.write(actor, "account.password-changed", account.id(), account.login());
    return Answer.given(account);
  }

  private SignIn accept(Account account) {
    rows.forgetFailures(account.id());
    audit.write(account.actor(), "account.signed-in", account.id(), account.login());
    return new SignIn.Accepted(account);
  }

  private SignIn refuse(Account account, Instant now) {
    rows.countFailure(account.id(), FAILURES_BEFORE_LOCK, now.plus(LOCK));
    Actor software = Actor.software(account.clinic(), "sign-in");
    audit.write(software, "account.sign-in-refused", account.id(), account.login());
    return new SignIn.Refused();
  }

  private static Answer<Account> unknown(AccountId id) {
    return Answer.refused(
        "account.unknown", "account", id, "There is no account " + id + " in this clinic.");
  }
}
