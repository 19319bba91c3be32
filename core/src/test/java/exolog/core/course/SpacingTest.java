package exolog.core.course;

import static exolog.core.TestClinic.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Route;
import exolog.core.id.PractitionerId;
import exolog.core.patient.Patient;
import exolog.core.product.Product;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SpacingTest {
  private final TestClinic here = new TestClinic();
  private final Patient patient = here.patient("Ann Smith");
  private final Product product = here.product();
  private final Course course = here.course(patient, product);
  private final PractitionerId hand = here.practitioner();

  @Test
  void anEarlySessionNeedsItsReasonAndKeepsItsNumber() {
    hold("");
    here.clock.advance(Duration.ofDays(20));
    assertThat(sentences(here.courses.hold(here.actor, course.id(), hand, " ")))
        .containsExactly(
            "Session 2 is due on 2026-03-30 and on time from 2026-03-25. Write in the note why it is given earlier, or book it for that day.");
    assertThat(hold("travels from tomorrow").number()).isEqualTo(2);
  }

  @Test
  void afterAMissedSessionTheNextKeepsTheNumberItHadInThePlan() {
    hold("");
    here.clock.advance(Duration.ofDays(56));
    assertThat(hold("").number()).isEqualTo(3);
    assertThat(here.schedules.of(here.actor, course.id()).orElseThrow().missed())
        .extracting(PlannedSession::number)
        .containsExactly(2);
    assertThat(here.courses.find(here.actor, course.id()).orElseThrow().sessionsHeld())
        .isEqualTo(2);
  }

  @Test
  void ofTwoWhoOpenTheNextSessionAtOnceOneDoes() throws Exception {
    Callable<Answer<Session>> open = () -> here.courses.hold(here.actor, course.id(), hand, "");
    try (var hands = Executors.newFixedThreadPool(4)) {
      List<Answer<Session>> answers = new java.util.ArrayList<>();
      for (var future : hands.invokeAll(List.of(open, open, open, open))) {
        answers.add(future.get());
      }
      assertThat(answers).filteredOn(Answer.Given.class::isInstance).hasSize(1);
    }
    assertThat(here.courses.sessions(here.actor, course.id())).hasSize(1);
  }

  @Test
  void whatIsDueOrLateWaitsOnTheListUntilItIsHeldOrTheCourseEnds() {
    assertThat(waiting()).containsExactly("1 DUE");
    hold("");
    assertThat(waiting()).isEmpty();
    here.clock.advance(Duration.ofDays(24));
    assertThat(waiting()).containsExactly("2 DUE");
    here.clock.advance(Duration.ofDays(18));
    assertThat(waiting()).containsExactly("2 LATE");
    here.courses.end(here.actor, course.id(), "moved away").orThrow();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aCourseKeepsItsWindowTheUsualPlanAndWhyItHasNoConsultation() {
    CourseDetails details =
        new CourseDetails(
            patient.id(),
            Optional.empty(),
            Concern.ANDROGENETIC_ALOPECIA,
            product.id(),
            Route.INJECTION,
            3,
            14);
    assertThat(sentences(here.courses.openWithoutConsultation(here.actor, details, " ")))
        .singleElement()
        .asString()
        .contains("Say why there is no consultation here");
    here.clock.advance(Duration.ofDays(300));
    Course opened =
        here.courses.openWithoutConsultation(here.actor, details, "held on paper").orThrow();
    Spacing kept = here.schedules.spacing(here.actor, opened.id()).orElseThrow();
    assertThat(kept.window()).isEqualTo(new Window(3, 5));
    assertThat(kept.usual().orElseThrow().key()).isEqualTo("aga-injection");
    assertThat(kept.withoutConsultation()).isEqualTo("held on paper");
  }

  private Session hold(String note) {
    return here.courses.hold(here.actor, course.id(), hand, note).orThrow();
  }

  private List<String> waiting() {
    return here.schedules.waiting(here.actor).stream()
        .map(one -> one.session().number() + " " + one.session().mark())
        .toList();
  }
}
