package exolog.cohort;

import exolog.core.custody.Vial;
import exolog.core.custody.VialState;
import exolog.core.evidence.Route;
import exolog.core.id.ClinicId;
import exolog.core.practice.Account;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.Clinics;
import exolog.core.product.LotStatus;
import exolog.core.product.Product;
import exolog.core.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The demonstration: one synthetic clinic in a database of its own. */
public final class DemoClinic {
  /** How far back the story begins. */
  static final long DAYS_OF_STORY = 400;

  private static final ClinicDetails DETAILS =
      new ClinicDetails("Demo clinic (synthetic people)", "DE", "Europe/Berlin", "EUR");

  private DemoClinic() {}

  /** Why a demonstration has no place in this database, or nothing. */
  public static Optional<String> refusal(DataSource pool, Clock clock) {
    boolean real = new Doors(pool, clock).clinics.present().stream().anyMatch(c -> !c.synthetic());
    return real
        ? Optional.of(
            "This data directory holds a real clinic's record, and synthetic people do not belong in it. Start the demo with another --data directory.")
        : Optional.empty();
  }

  /**
   * Opens the demonstration: fills an empty database, or reuses the clinic of an earlier one. The
   * passwords are fresh each time.
   */
  public static DemoAccess open(DataSource pool, Clock clock) {
    var doors = new Doors(pool, clock);
    List<Clinics.Present> present = doors.clinics.present();
    ClinicId clinic = present.isEmpty() ? found(pool, clock.instant()) : present.getFirst().id();
    fillUnlessFilled(pool, clock.instant(), clinic);
    return access(doors, clinic);
  }

  private static ClinicId found(DataSource pool, Instant now) {
    var story = new StoryClock(begin(now));
    return new Doors(pool, story).clinics.found(DETAILS, true).orThrow().id();
  }

  /** All of the story or nothing of it: a demo that was interrupted while filling fills again. */
  private static void fillUnlessFilled(DataSource pool, Instant now, ClinicId clinic) {
    var story = new StoryClock(begin(now));
    var doors = new Doors(pool, story);
    Actor software = Actor.software(clinic, "demo");
    doors.tenancy.run(
        software,
        () -> {
          if (doors.accounts.list(software).isEmpty()) {
            new Story(doors, story, software, now).tell();
          }
        });
  }

  private static Instant begin(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).minus(DAYS_OF_STORY, ChronoUnit.DAYS);
  }

  private static DemoAccess access(Doors doors, ClinicId clinic) {
    Actor software = Actor.software(clinic, "demo");
    List<Account> accounts = doors.accounts.list(software);
    Account patient = byLogin(accounts, Staff.PATIENT);
    return new DemoAccess(
        clinic,
        freshLogin(doors, software, byLogin(accounts, Staff.CLINICIAN)),
        freshLogin(doors, software, byLogin(accounts, Staff.NURSE)),
        freshLogin(doors, software, patient),
        freshLogin(doors, software, byLogin(accounts, Staff.ANALYST)),
        patient.patient().orElseThrow(),
        shownVial(doors, software).serial().text());
  }

  /** A sealed vial of a good lot, for a first scan. */
  private static Vial shownVial(Doors doors, Actor actor) {
    Product product =
        doors.products.list().stream()
            .filter(candidate -> candidate.allows(Route.INJECTION))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the demo clinic has lost its product"));
    return doors.lots.of(product.id()).stream()
        .filter(lot -> lot.status() == LotStatus.RELEASED)
        .flatMap(lot -> doors.vials.ofLot(actor, lot.id()).stream())
        .filter(vial -> vial.state() == VialState.SEALED)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the demo clinic has no sealed vial left"));
  }

  private static Account byLogin(List<Account> accounts, String login) {
    return accounts.stream()
        .filter(account -> account.login().equals(login))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the demo clinic has lost " + login));
  }

  private static DemoLogin freshLogin(Doors doors, Actor actor, Account account) {
    String password = DemoPasswords.next();
    doors.accounts.changePassword(actor, account.id(), password).orThrow();
    return new DemoLogin(account.login(), password);
  }
}
