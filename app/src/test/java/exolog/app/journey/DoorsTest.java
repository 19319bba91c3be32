package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.app.server.ServerUnderTest;
import exolog.core.id.ClinicId;
import exolog.core.id.PatientId;
import exolog.core.patient.Patients;
import exolog.core.patient.Person;
import exolog.core.patient.Sex;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Accounts;
import exolog.core.practice.ClinicDetails;
import exolog.core.practice.Clinics;
import exolog.core.practice.Role;
import exolog.core.tenancy.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class DoorsTest {
  private static final String PASSWORD = "a sentence is easy to keep";
  private static final Set<Role> TREATING = EnumSet.of(Role.CLINICIAN, Role.NURSE);

  /** By the first part of the address; what stands here is also what the pages promise. */
  private static final Map<String, Set<Role>> MAY_OPEN =
      Map.ofEntries(
          Map.entry("", EnumSet.allOf(Role.class)),
          Map.entry("today", TREATING),
          Map.entry("calendar", TREATING),
          Map.entry("patients", TREATING),
          Map.entry("consultations", TREATING),
          Map.entry("courses", TREATING),
          Map.entry("sessions", TREATING),
          Map.entry("vials", TREATING),
          Map.entry("catalogue", TREATING),
          Map.entry("lots", TREATING),
          Map.entry("trace", TREATING),
          Map.entry("recalls", TREATING),
          Map.entry("results", EnumSet.of(Role.CLINICIAN, Role.NURSE, Role.ANALYST)),
          Map.entry("mine", EnumSet.of(Role.PATIENT)),
          Map.entry("clinic", EnumSet.of(Role.ADMINISTRATOR)));

  private static final Set<String> OPEN_TO_ALL =
      Set.of("sign-in", "help", "assets", "set-up", "p", "01", "feeds", "error", "appearance");

  @TempDir private Path data;

  @Test
  void each_role_opens_its_own_pages_and_no_others() throws Exception {
    try (var server = ServerUnderTest.startedAt("2026-03-02T09:00:00Z", data)) {
      Actor staff = clinicWithOneOfEach(server);
      assertThat(staff.name()).isEqualTo("doors");
      Set<String> pages = pages(server);
      assertThat(pages).hasSizeGreaterThan(15);
      for (Role role : Role.values()) {
        try (var visitor = new Visitor(server.url())) {
          visitor.signIn(login(role), PASSWORD);
          for (String page : pages) {
            boolean may = MAY_OPEN.getOrDefault(first(page), Set.of()).contains(role);
            int status =
                visitor
                    .get(page.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                    .statusCode();
            assertThat(status == 403).as("%s opens %s: %d", role, page, status).isEqualTo(!may);
            assertThat(status).as("%s opens %s", role, page).isLessThan(500);
          }
        }
      }
      strangers(server, pages);
    }
  }

  private static void strangers(ServerUnderTest server, Set<String> pages) throws Exception {
    try (var stranger = new Visitor(server.url())) {
      for (String page : pages) {
        var answer = stranger.get(page.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
        assertThat(answer.uri().getPath()).as("a stranger opens %s", page).isEqualTo("/sign-in");
      }
      var headers = stranger.get("/sign-in").headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(stranger.post("/sign-in", Map.of("login", "x", "password", "y")).statusCode())
          .as("a form without its token")
          .isEqualTo(403);
      var nowhere = stranger.get("/p/NOWHERE");
      assertThat(nowhere.statusCode()).isEqualTo(404);
      assertThat(nowhere.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(nowhere.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }
  }

  /** Every address with a GET behind it that is not meant for everyone. */
  private static Set<String> pages(ServerUnderTest server) {
    Set<String> pages = new TreeSet<>();
    server
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> {
          Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
          if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
            pages.addAll(mapping.getPatternValues());
          }
        });
    pages.removeIf(page -> OPEN_TO_ALL.contains(first(page)));
    return pages;
  }

  private static String first(String page) {
    return page.substring(1).replaceAll("/.*", "");
  }

  private static String login(Role role) {
    return "the-" + role.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Actor clinicWithOneOfEach(ServerUnderTest server) {
    ClinicId clinic =
        server
            .bean(Clinics.class)
            .found(new ClinicDetails("Doors", "DE", "Europe/Berlin", "EUR"), true)
            .orThrow()
            .id();
    Actor staff = Actor.software(clinic, "doors");
    Person person = Person.of("Own Patient", LocalDate.of(1980, 1, 1), Sex.UNKNOWN);
    PatientId patient = server.bean(Patients.class).register(staff, "D-1", person).orThrow().id();
    for (Role role : Role.values()) {
      var opening = AccountOpening.of(login(role), PASSWORD, "Someone", role);
      server
          .bean(Accounts.class)
          .open(staff, role == Role.PATIENT ? opening.forPatient(patient) : opening)
          .orThrow();
    }
    return staff;
  }
}
