package exolog.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SetUpsTest {
  private static final ClinicDetails CLINIC =
      new ClinicDetails("First Clinic", "FR", "Europe/Paris", "EUR");
  private static final String PASSWORD = "a long enough sentence";

  private final TestClinic.Empty machine = TestClinic.emptyMachine();

  @Test
  void theLinkFoundsTheFirstClinicOnceAndNeverAgain() {
    String token = machine.setUps().issue().orElseThrow();
    Account administrator = use(token, CLINIC, "first-admin").orThrow();
    assertThat(administrator.role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(machine.accounts().signIn("first-admin", PASSWORD))
        .isEqualTo(new SignIn.Accepted(administrator));
    assertThat(use(token, CLINIC, "second-admin")).isInstanceOf(Answer.Refused.class);
    assertThat(machine.setUps().issue()).isEmpty();
    assertThat(machine.clinics().present())
        .containsExactly(new Clinics.Present(administrator.clinic(), false));
  }

  @Test
  void aLinkExpiresAfterADayAndANewerOneReplacesIt() {
    String first = machine.setUps().issue().orElseThrow();
    String second = machine.setUps().issue().orElseThrow();
    assertThat(use(first, CLINIC, "first-admin")).isInstanceOf(Answer.Refused.class);
    machine.clock().advance(Duration.ofHours(24));
    assertThat(use(second, CLINIC, "first-admin")).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aWrongFieldDoesNotSpendTheLink() {
    String token = machine.setUps().issue().orElseThrow();
    ClinicDetails wrong = new ClinicDetails("", "XX", "Mars/Olympus", "???");
    assertThat(TestClinic.sentences(use(token, wrong, "first-admin"))).hasSize(4);
    assertThat(use(token, CLINIC, "first-admin")).isInstanceOf(Answer.Given.class);
  }

  private Answer<Account> use(String token, ClinicDetails details, String login) {
    return machine.setUps().use(token, details, "Ada Admin", login, PASSWORD);
  }
}
