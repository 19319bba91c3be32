package exolog.app.command;

import exolog.core.answer.Answer;
import exolog.core.practice.Role;
import exolog.core.tenancy.Actor;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who acts from a terminal: an account of the clinic, named as having acted from there. */
final class NamedPerson {
  private NamedPerson() {}

  /** Who may draft, tell and count. */
  static Answer<Actor> of(ClinicRecord record, String flag, String login) {
    return of(record, flag, login, EnumSet.of(Role.CLINICIAN, Role.NURSE, Role.ADMINISTRATOR));
  }

  /** What is called back is a clinician's to decide, here as on the pages. */
  static Answer<Actor> approver(ClinicRecord record, String flag, String login) {
    return of(record, flag, login, EnumSet.of(Role.CLINICIAN));
  }

  private static Answer<Actor> of(ClinicRecord record, String flag, String login, Set<Role> roles) {
    return record.accounts().list(record.reader()).stream()
        .filter(account -> account.login().equals(login.strip()))
        .filter(account -> roles.contains(account.role()))
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
                    + "\" is not the login of a "
                    + words(roles)
                    + " of this clinic. Name one."));
  }

  private static String words(Set<Role> roles) {
    return roles.stream()
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }
}
