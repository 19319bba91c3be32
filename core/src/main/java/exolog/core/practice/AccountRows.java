package exolog.core.practice;

import exolog.core.id.AccountId;
import exolog.core.id.ClinicId;
import exolog.core.id.PatientId;
import exolog.core.id.PractitionerId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of accounts. */
final class AccountRows {
  /** A login is unique over all clinics, because it alone says which clinic one enters. */
  private static final String INSERT =
      """
      insert into account (account_id, login, password_hash, name, role, practitioner_id, patient_id,
                           opened_at)
      values (:id, :login, :hash, :name, :role, :practitioner, :patient, :at)
      on conflict (login) do nothing
      """;

  private static final String FOR_SIGN_IN =
      """
      select account_id, clinic_id, login, password_hash, name, role, practitioner_id, patient_id,
             locked_until
        from exolog_sign_in(:login)
      """;

  private static final String COLUMNS =
      """
      select account_id, clinic_id, login, name, role, practitioner_id, patient_id
        from account
       where closed_at is null
      """;

  private static final String FIND = COLUMNS + "and account_id = :id";
  private static final String LIST = COLUMNS + "order by login limit :limit";

  private static final String CHANGE_PASSWORD =
      """
      update account set password_hash = :hash, failures = 0, locked_until = null
       where account_id = :id
      """;

  private static final String CLOSE = "update account set closed_at = :at where account_id = :id";

  private static final String FORGET_FAILURES =
      """
      update account set failures = 0, locked_until = null
       where account_id = :id and (failures > 0 or locked_until is not null)
      """;

  private static final String COUNT_FAILURE =
      """
      update account
         set failures = case when failures + 1 >= :most then 0 else failures + 1 end,
             locked_until = case when failures + 1 >= :most then cast(:until as timestamptz) end
       where account_id = :id
      """;

  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record WithSecret(Account account, String passwordHash, Optional<Instant> lockedUntil) {}

  /** False when the login is taken. */
  boolean insert(AccountId id, AccountOpening opening, String hash, Instant at) {
    return jdbc.sql(INSERT)
            .param("id", id.value())
            .param("login", AccountOpening.lower(opening.login()))
            .param("hash", hash)
            .param("name", opening.name())
            .param("role", opening.role().name())
            .param("practitioner", opening.practitioner().map(PractitionerId::value).orElse(null))
            .param("patient", opening.patient().map(PatientId::value).orElse(null))
            .param("at", Instants.column(at))
            .update()
        == 1;
  }

  Optional<WithSecret> forSignIn(String login) {
    return jdbc.sql(FOR_SIGN_IN)
        .param("login", login)
        .query((row, _) ->
            new WithSecret(
                account(row),
                row.getString("password_hash"),
                Optional.ofNullable(Instants.atOrNull(row, "locked_until"))))
        .optional();
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> account(row)).optional();
  }

  List<Account> list(int limit) {
    return jdbc.sql(LIST).param("limit", limit).query((row, _) -> account(row)).list();
  }

  void changePassword(AccountId id, String hash) {
    jdbc.sql(CHANGE_PASSWORD).param("id", id.value()).param("hash", hash).update();
  }

  void close(AccountId id, Instant at) {
    jdbc.sql(CLOSE).param("id", id.value()).param("at", Instants.column(at)).update();
  }

  void forgetFailures(AccountId id) {
    jdbc.sql(FORGET_FAILURES).param("id", id.value()).update();
  }

  void countFailure(AccountId id, int most, Instant until) {
    jdbc.sql(COUNT_FAILURE)
        .param("id", id.value())
        .param("most", most)
        .param("until", Instants.column(until))
        .update();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getObject("account_id", UUID.class)),
        new ClinicId(row.getObject("clinic_id", UUID.class)),
        row.getString("login"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Optional.ofNullable(row.getObject("practitioner_id", UUID.class)).map(PractitionerId::new),
        Optional.ofNullable(row.getObject("patient_id", UUID.class)).map(PatientId::new));
  }
}
