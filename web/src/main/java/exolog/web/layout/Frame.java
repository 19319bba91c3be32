package exolog.web.layout;

import exolog.core.practice.Account;
import exolog.core.practice.Clinic;
import exolog.core.practice.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What surrounds a page.
 *
 * @param path the address of this page, to come back to
 * @param csrf asked for only by a form: a page without one opens no session
 */
public record Frame(
    Optional<Account> account,
    Optional<Clinic> clinic,
    Appearance appearance,
    String path,
    String notice,
    Supplier<String> csrf) {

  /** One entry of the main navigation. */
  public record Entry(String href, String word, boolean current) {}

  public static final String CSRF_FIELD = "_csrf";

  public boolean signedIn() {
    return account.isPresent();
  }

  public boolean is(Role role) {
    return account.map(Account::role).filter(role::equals).isPresent();
  }

  /** Who treats may also start a session by key. */
  public boolean treats() {
    return is(Role.CLINICIAN) || is(Role.NURSE);
  }

  public boolean synthetic() {
    return clinic.map(Clinic::synthetic).orElse(false);
  }

  public List<Entry> navigation() {
    return account.map(Account::role).map(this::navigation).orElse(List.of());
  }

  private List<Entry> navigation(Role role) {
    return switch (role) {
      case CLINICIAN, NURSE ->
          List.of(
              entry("/today", "nav.today"),
              entry("/calendar", "nav.calendar"),
              entry("/patients", "nav.patients"),
              entry("/vials", "nav.vials"),
              entry("/catalogue", "nav.catalogue"),
              entry("/recalls", "nav.recalls"),
              entry("/results", "nav.results"));
      case PATIENT -> List.of(entry("/mine", "nav.mine"));
      case ANALYST -> List.of(entry("/results", "nav.results"));
      case ADMINISTRATOR -> List.of(entry("/clinic", "nav.clinic"));
    };
  }

  private Entry entry(String href, String key) {
    boolean current =
        path.equals(href) || path.startsWith(href + "/") || path.startsWith(href + "?");
    return new Entry(href, Words.say(key), current);
  }
}
