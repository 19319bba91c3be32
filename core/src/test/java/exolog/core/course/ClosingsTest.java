package exolog.core.course;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.custody.Vial;
import exolog.core.patient.Patient;
import exolog.core.product.Product;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosingsTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Vial vial = here.vial(here.releasedLot(product), 1_000);
  private final Patient patient = here.patient("Ann Smith");
  private final Session session = here.session(patient, product);
  private final Closings closings =
      new Closings(here.jdbc, here.tenancy, here.audit, here.clock, here.patients, here.clinics);
  private final Closing complete =
      new Closing(3, false, Map.of("redness", 1), Set.of("sun", "red-flags"), "");

  @Test
  void whatIsMissingIsToldAtOnce() {
    Closing bare = new Closing(11, false, Map.of(), Set.of(), "");
    assertThat(TestClinic.sentences(close(bare, "")))
        .containsExactlyInAnyOrder(
            "Pain of 11 is not on the scale. Give 0 (none) to 10 (worst).",
            "Grade the reactions that were seen, or tick that none was seen.",
            "Tick what the patient was told or given for the days after.",
            "Nothing was drawn in this session. Record the draw first, or write in the note why nothing was given.");
    assertThat(closings.of(here.actor, session.id())).isEmpty();
  }

  @Test
  void aSessionIsClosedOnceAndCorrectedWithAReason() {
    here.draws.draw(here.actor, injection(session, vial, 300));
    Closed first = close(complete, "").orThrow();
    assertThat(close(complete, "").orThrow()).as("the same form sent twice").isEqualTo(first);
    Closing other = new Closing(5, true, Map.of(), Set.of("sun"), "");
    assertThat(TestClinic.sentences(close(other, "")))
        .containsExactly(
            "This session is closed. To correct what was kept, give the reason, in at most 1000 characters.");
    Closed corrected = close(other, "typed 3 for 5").orThrow();
    assertThat(corrected.seq()).isEqualTo(2);
    assertThat(closings.of(here.actor, session.id())).contains(corrected);
  }

  @Test
  void nothingIsDrawnInAClosedSession() {
    here.draws.draw(here.actor, injection(session, vial, 300));
    close(complete, "").orThrow();
    assertThat(here.draws.draw(here.actor, injection(session, vial, 100)))
        .isInstanceOfSatisfying(
            DrawResult.Refused.class,
            refused ->
                assertThat(refused.objections())
                    .extracting(DrawResult.Objection::reason)
                    .containsExactly(DrawReason.SESSION_CLOSED));
  }

  @Test
  void whatIsOnNoListIsRefusedByName() {
    Closing odd = new Closing(0, false, Map.of("glow", 9), Set.of("no-fear"), "Not given: fever.");
    assertThat(TestClinic.sentences(close(odd, "")))
        .containsExactlyInAnyOrder(
            "\"glow\" is not on the list of reactions. Choose from the list.",
            "A grade of 9 is not possible. Give 1 (mild) to 4 (life-threatening).",
            "\"no-fear\" is not on the list of aftercare. Choose from the list.");
  }

  private Answer<Closed> close(Closing closing, String reason) {
    return closings.close(here.actor, session.id(), closing, reason);
  }
}
