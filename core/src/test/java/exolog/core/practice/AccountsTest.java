package exolog.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private static final String RIGHT = "a long enough sentence";
  private final TestClinic here = new TestClinic();
  private final Account account = here.clinician(here.clinic);

  @Test
  void loginAndPasswordOpenTheClinicOfTheAccount() {
    assertThat(here.accounts.signIn(account.login().toUpperCase(java.util.Locale.ROOT), RIGHT))
        .isEqualTo(new SignIn.Accepted(account));
    assertThat(account.clinic()).isEqualTo(here.clinic.id());
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
    assertThat(here.accounts.signIn(account.login(), "wrong")).isEqualTo(new SignIn.Refused());
    assertThat(here.accounts.signIn("nobody", "wrong")).isEqualTo(new SignIn.Refused());
  }

  @Test
  void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHour() {
    for (int i = 0; i < 5; i++) {
      here.accounts.signIn(account.login(), "wrong");
    }
    assertThat(here.accounts.signIn(account.login(), RIGHT))
        .isEqualTo(new SignIn.Locked(here.clock.instant().plus(Duration.ofMinutes(15))));
    here.clock.advance(Duration.ofMinutes(15));
    assertThat(here.accounts.signIn(account.login(), RIGHT)).isInstanceOf(SignIn.Accepted.class);
  }

  @Test
  void aClosedAccountNoLongerSignsIn() {
    here.accounts.close(here.actor, account.id(), "left the clinic").orThrow();
    assertThat(here.accounts.signIn(account.login(), RIGHT)).isEqualTo(new SignIn.Refused());
  }

  @Test
  void aChangedPasswordReplacesTheOld() {
    here.accounts.changePassword(here.actor, account.id(), "another long sentence").orThrow();
    assertThat(here.accounts.signIn(account.login(), RIGHT)).isEqualTo(new SignIn.Refused());
    assertThat(here.accounts.signIn(account.login(), "another long sentence"))
        .isInstanceOf(SignIn.Accepted.class);
  }

  @Test
  void aLoginBelongsToOneAccountInAllClinics() {
    TestClinic there = new TestClinic();
    AccountOpening again = AccountOpening.of(account.login(), RIGHT, "Eve", Role.NURSE);
    assertThat(there.accounts.open(there.actor, again)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void weakPasswordsAreRefusedWithASentenceAndNeverRepeated() {
    AccountOpening weak = AccountOpening.of("eve-nurse", "short", "Eve", Role.NURSE);
    assertThat(here.accounts.open(here.actor, weak))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.toString())
                    .contains("at least 12 characters")
                    .doesNotContain("value=short"));
    assertThat(weak.toString()).doesNotContain("short");
  }

  @Test
  void onlyAPatientsAccountNamesAPatient() {
    AccountOpening none = AccountOpening.of("patient-one", RIGHT, "Ann", Role.PATIENT);
    assertThat(here.accounts.open(here.actor, none)).isInstanceOf(Answer.Refused.class);
    AccountOpening right = none.forPatient(here.patient("Ann Smith").id());
    assertThat(here.accounts.open(here.actor, right)).isInstanceOf(Answer.Given.class);
  }
}
