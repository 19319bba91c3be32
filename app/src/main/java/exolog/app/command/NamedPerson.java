package exolog.app.command;

import exolog.core.answer.Answer;
import exolog.core.practice.Account;
import exolog.core.tenancy.Actor;

/** Who acts from a terminal: an account of the clinic, named as having acted from there. */
final class NamedPerson {
  private NamedPerson() {}

  static Answer<Actor> of(ClinicRecord record, String flag, String login) {
    return record.accounts().list(record.reader()).stream()
        .filter(account -> account.login().equals(login.strip()))
        .filter(NamedPerson::mayRecall)
        .findFirst()
        .map(account ->
            Answer.given(
                Actor.person(
                    account.clinic(), account.id(), account.name() + " (from a terminal)")))
        .orElseGet(() ->
            Answer.refused(
                "recall.person.unknown",
                flag,
                login,
                flag
                    + ": \""
                    + login
                    + "\" is not the login of a clinician, nurse or administrator of this clinic. Name one."));
  }

  private static boolean mayRecall(Account account) {
    return switch (account.role()) {
      case CLINICIAN, NURSE, ADMINISTRATOR -> true;
      case PATIENT, ANALYST -> false;
    };
  }
}
