package exolog.core.patient;

import exolog.core.answer.Checks;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** What is known of a person, at one version. */
public record Person(
    String name,
    LocalDate birthDate,
    Sex sex,
    Optional<SkinType> skinType,
    Optional<String> email,
    Optional<String> phone) {
  /** The longest documented life is 122 years (Jeanne Calment, 1875 to 1997). */
  private static final int OLDEST = 123;

  public static Person of(String name, LocalDate birthDate, Sex sex) {
    return new Person(name, birthDate, sex, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** In whole years. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  Checks check(LocalDate today) {
    return new Checks()
        .require(
            !name.isBlank() && name.length() <= 200,
            "patient.name.missing",
            "name",
            name,
            "Give the patient's name, at most 200 characters.")
        .require(
            !birthDate.isAfter(today),
            "patient.birthDate.future",
            "birthDate",
            birthDate,
            "The birth date " + birthDate + " lies in the future. Check the year.")
        .require(
            birthDate.isAfter(today.minusYears(OLDEST)),
            "patient.birthDate.old",
            "birthDate",
            birthDate,
            "The birth date "
                + birthDate
                + " is more than "
                + (OLDEST - 1)
                + " years ago. Check the year.")
        .require(
            email.map(Person::looksLikeEmail).orElse(true),
            "patient.email.form",
            "email",
            email.orElse(""),
            "\"" + email.orElse("") + "\" is not an e-mail address. It has the form name@place.")
        .require(
            phone.map(Person::looksLikePhone).orElse(true),
            "patient.phone.form",
            "phone",
            phone.orElse(""),
            "\"" + phone.orElse("") + "\" is not a telephone number. Use digits, spaces, + and -.");
  }

  private static boolean looksLikeEmail(String text) {
    int at = text.indexOf('@');
    return at > 0
        && at == text.lastIndexOf('@')
        && at < text.length() - 1
        && text.length() <= 254
        && text.chars().noneMatch(Character::isWhitespace);
  }

  private static boolean looksLikePhone(String text) {
    return text.length() <= 40 && text.matches("[+0-9 ()/.-]*[0-9][+0-9 ()/.-]*");
  }
}
