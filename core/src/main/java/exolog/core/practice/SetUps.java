package exolog.core.practice;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import exolog.core.id.ClinicId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one-time set-up of an empty machine: no default password exists anywhere. */
public final class SetUps {
  private static final Duration VALID = Duration.ofHours(24);
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String ISSUE = "select exolog_issue_set_up(:hash, :at, :until)";
  private static final String USE = "select exolog_use_set_up(:hash, :at)";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clinics clinics;
  private final Accounts accounts;
  private final Clock clock;

  public SetUps(JdbcClient jdbc, Tenancy tenancy, Clinics clinics, Accounts accounts, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clinics = clinics;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * A fresh token for the set-up link; earlier unused ones end. Only its hash is kept.
   *
   * @return empty once a clinic exists
   */
  public Optional<String> issue() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = Instants.now(clock);
    boolean issued =
        jdbc.sql(ISSUE)
            .param("hash", hash(token))
            .param("at", Instants.column(now))
            .param("until", Instants.column(now.plus(VALID)))
            .query(Boolean.class)
            .single();
    return issued ? Optional.of(token) : Optional.empty();
  }

  /**
   * Founds the first clinic and its administrator. The token is spent only if both succeed.
   *
   * @return the administrator's account
   */
  public Answer<Account> use(
      String token, ClinicDetails details, String name, String login, String password) {
    AccountOpening opening = AccountOpening.of(login, password, name, Role.ADMINISTRATOR);
    List<Refusal> refusals = new ArrayList<>(details.check().refusals());
    refusals.addAll(opening.check().refusals());
    if (!refusals.isEmpty()) {
      return Answer.refused(refusals);
    }
    return spendAndFound(token, details, opening);
  }

  private Answer<Account> spendAndFound(
      String token, ClinicDetails details, AccountOpening opening) {
    ClinicId id = ClinicId.fresh();
    return tenancy.as(
        id,
        () -> {
          if (!spend(token)) {
            return Answer.refused(
                "setUp.token.invalid",
                "token",
                "",
                "This set-up link was used, has expired or was replaced. Restart Exolog for a new one.");
          }
          clinics.insert(id, details, false);
          return accounts.open(Actor.software(id, "set-up"), opening);
        });
  }

  private boolean spend(String token) {
    return jdbc.sql(USE)
        .param("hash", hash(token))
        .param("at", Instants.column(Instants.now(clock)))
        .query(Boolean.class)
        .single();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
