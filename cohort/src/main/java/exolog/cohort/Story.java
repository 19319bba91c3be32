package exolog.cohort;

import exolog.cohort.Catalogue.DemoLot;
import exolog.core.id.CourseId;
import exolog.core.id.PatientId;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.patient.SkinType;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Role;
import exolog.core.tenancy.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What happens in the demonstration, day after day. The same seed tells the same story. */
final class Story {
  /** Of the seeds tried, one with an ordinary first patient: the demo shows no lucky case first. */
  private static final long SEED = 20_261_132L;

  /** As in earlier versions of the demo, to the last figure. */
  static final int FIRST_PATIENTS = 40;

  private static final long SEED_OF_THE_OTHERS = 20_261_133L;

  /** Enough that two thirds of them, those in the registry, are comparable courses. */
  private static final int OTHER_PATIENTS = 36;

  private static final long DAYS_BETWEEN_OTHERS = 7;
  private static final int VIAL_UL = 5_000;
  private static final long DAYS_BETWEEN_ARRIVALS = 7;

  private static final List<SkinType> SKIN_TYPES =
      List.of(SkinType.II, SkinType.III, SkinType.III, SkinType.IV, SkinType.V);

  private static final int[] WEEKS_MEASURED = {12, 26, 39};

  private final Doors doors;
  private final StoryClock clock;
  private final Actor software;
  private final Instant end;
  private final SplittableRandom ofTheFirst = new SplittableRandom(SEED);
  private final SplittableRandom ofTheOthers = new SplittableRandom(SEED_OF_THE_OTHERS);

  Story(Doors doors, StoryClock clock, Actor software, Instant end) {
    this.doors = doors;
    this.clock = clock;
    this.software = software;
    this.end = end;
  }

  void tell() {
    Instant opening = clock.instant();
    var agenda = new Agenda(opening, end);
    var catalogue = new Catalogue(doors, software, opening);
    var places = new DemoPlaces(doors, software, clock);
    Staff staff =
        Staff.hired(doors, software, LocalDate.ofInstant(opening, ZoneOffset.UTC).minusYears(1));
    catalogue.enterInto(agenda);
    for (int number = 1; number <= FIRST_PATIENTS + OTHER_PATIENTS; number++) {
      int patient = number;
      long day =
          number <= FIRST_PATIENTS
              ? 4 + number * DAYS_BETWEEN_ARRIVALS
              : 8 + (number - FIRST_PATIENTS) * DAYS_BETWEEN_OTHERS;
      agenda.on(day, number * 37, () -> arrive(patient, day, agenda, staff, catalogue, places));
    }
    agenda.on(DemoClinic.DAYS_OF_STORY - 3, 0, () -> receiveStock(catalogue, places));
    new DemoDrill(doors, software).enterInto(agenda, catalogue);
    agenda.run(clock);
    doors.models.refitAll(software);
  }

  private void arrive(
      int number, long day, Agenda agenda, Staff staff, Catalogue catalogue, DemoPlaces places) {
    SplittableRandom random = number <= FIRST_PATIENTS ? ofTheFirst : ofTheOthers;
    PatientId patient = register(number, random);
    if (number == 1) {
      openPortal(patient);
    }
    Plan plan = Plan.of(number);
    var readings = new Readings(doors, software, clock, patient, plan.followed(), random.split());
    var meeting =
        new Meeting(doors, software, catalogue, patient, name(number), plan, random.split());
    boolean goesAhead = number % 9 != 0;
    meeting
        .lead(readings.baseline(), goesAhead)
        .ifPresent(course -> {
          var hand = number > FIRST_PATIENTS && number % 2 == 0 ? staff.nurse() : staff.physician();
          var treatment =
              new Treatment(doors, software, hand, catalogue, places, plan, random.split());
          follow(course.id(), number, day, plan, treatment, readings, agenda);
        });
  }

  private static void follow(
      CourseId course,
      int number,
      long arrival,
      Plan plan,
      Treatment treatment,
      Readings readings,
      Agenda agenda) {
    long first = arrival + 2;
    for (int session = 0; session < plan.sessions(); session++) {
      long day = first + (long) session * plan.intervalDays();
      agenda.on(day, number * 41, () -> treatment.session(course, day));
    }
    for (int weeks : WEEKS_MEASURED) {
      agenda.on(first + weeks * 7L, number * 43, () -> readings.after(course, weeks));
    }
  }

  private static String name(int number) {
    return "Demo patient %04d".formatted(number);
  }

  /** What stands in the refrigerator today, good and bad: a scan must tell them apart. */
  private void receiveStock(Catalogue catalogue, DemoPlaces places) {
    places.today(catalogue.lot(DemoLot.FACE_SECOND), VIAL_UL);
    for (DemoLot lot : DemoLot.values()) {
      int vials = lot == DemoLot.SCALP_SECOND || lot == DemoLot.FACE_SECOND ? 8 : 2;
      for (int i = 0; i < vials; i++) {
        places.receive(lot.kind, catalogue.lot(lot), VIAL_UL);
      }
    }
  }

  private PatientId register(int number, SplittableRandom random) {
    String label = "%04d".formatted(number);
    LocalDate birth =
        LocalDate.ofInstant(end, ZoneOffset.UTC)
            .minusYears(24 + random.nextInt(40))
            .minusDays(random.nextInt(365));
    Person person =
        new Person(
            name(number),
            birth,
            random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
            Optional.of(SKIN_TYPES.get(random.nextInt(SKIN_TYPES.size()))),
            Optional.empty(),
            Optional.of(phone(number)));
    PatientId id = doors.patients.register(software, "DEMO-" + label, person).orThrow().id();
    doors.patients.note(software, id, Plan.of(number).concern(), "", "").orThrow();
    return id;
  }

  /** From the numbers that the German regulator keeps free for films: they ring nowhere. */
  private static String phone(int number) {
    return "+49 30 23125 %03d".formatted(number);
  }

  private void openPortal(PatientId patient) {
    AccountOpening opening =
        AccountOpening.of(Staff.PATIENT, DemoPasswords.next(), name(1), Role.PATIENT)
            .forPatient(patient);
    Staff.open(doors, software, opening);
  }
}
