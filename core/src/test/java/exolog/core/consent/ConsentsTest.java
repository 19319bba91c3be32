package exolog.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.evidence.Route;
import exolog.core.patient.Patient;
import exolog.core.product.Product;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentsTest {
  private static final String DRAWN =
      "100,200 140,90 180,60 220,120 260,200;400,100 450,150 500,80 560,180 640,120";

  private final TestClinic here = new TestClinic();
  private final Patient patient = here.patient("Ann Smith");
  private final Product product = here.product();
  private final About treatment = About.treatment(product.id(), Route.INJECTION);

  @Test
  void nothingIsSignedBeforeItWasExplained() {
    assertThat(TestClinic.sentences(sign(Signing.typed("Ann Smith"))))
        .containsExactly("Explain the current text first (version 1), then sign it.");
    here.consents.explain(here.actor, patient.id(), treatment, understood()).orThrow();
    sign(Signing.typed("Ann Smith")).orThrow();
    assertThat(here.consents.standing(here.actor, patient.id(), treatment)).isPresent();
  }

  @Test
  void nothingIsSignedBeforeItIsUnderstood() {
    Map<String, Explanation.Reply> replies = new HashMap<>(understood().replies());
    replies.remove("approval");
    replies.put("late-harm", new Explanation.Reply("Nothing can happen any more.", false));
    var talk = new Explanation(Optional.of("Interpreter Example"), replies);
    here.consents.explain(here.actor, patient.id(), treatment, talk).orThrow();
    assertThat(TestClinic.sentences(sign(Signing.typed("Ann Smith"))))
        .hasSize(2)
        .anyMatch(sentence -> sentence.startsWith("Ask first, and write the answer"))
        .anyMatch(sentence -> sentence.startsWith("Not yet understood: What could still happen"));
    assertThat(here.consents.standing(here.actor, patient.id(), treatment)).isEmpty();
    assertThat(here.consents.of(here.actor, patient.id()).getFirst().interpreter())
        .as("the talk that failed stays on record")
        .contains("Interpreter Example");
  }

  @Test
  void theSameButtonPressedTwiceSignsOnce() {
    Signing press = Signing.typed("Ann Smith");
    Consent first = give(press).orThrow();
    assertThat(give(press).orThrow()).isEqualTo(first);
    assertThat(here.consents.of(here.actor, patient.id())).hasSize(2);
  }

  @Test
  void theCopyHoldsTextTalkAndSignatureAndFitsItsSeal() {
    Strokes strokes = Strokes.of(DRAWN).orElseThrow();
    Signing signing = new Signing(UUID.randomUUID(), "Ann Smith", Optional.of(strokes));
    SignedCopy copy = here.consents.copy(here.actor, give(signing).orThrow().id()).orElseThrow();
    assertThat(copy.text()).isEqualTo(here.consents.text(Scope.TREATMENT));
    assertThat(copy.replies()).hasSize(4).allMatch(told -> told.reply().understood());
    assertThat(copy.explained().map(Consent::recordedBy)).contains(here.actor.name());
    assertThat(copy.drawn()).contains(strokes);
    assertThat(copy.intact()).isTrue();
  }

  @Test
  void aSignatureThatWasChangedNoLongerFitsItsSeal() {
    Signing signing = new Signing(UUID.randomUUID(), "Ann Smith", Strokes.of(DRAWN));
    Consent signed = give(signing).orThrow();
    here.owner.sql("alter table consent no force row level security").update();
    here.owner
        .sql("update consent set signed_as = 'Somebody Else' where consent_id = :id")
        .param("id", signed.id().value())
        .update();
    here.owner.sql("alter table consent force row level security").update();
    assertThat(here.consents.copy(here.actor, signed.id()).orElseThrow().intact()).isFalse();
  }

  @Test
  void aSignatureHoldsAsLongAsItsTextSays() {
    here.agree(patient, treatment);
    here.clock.advance(Duration.ofDays(364));
    assertThat(here.consents.asked(here.actor, patient.id(), treatment).standing())
        .isEqualTo(Standing.SIGNED);
    here.clock.advance(Duration.ofDays(3));
    assertThat(here.consents.asked(here.actor, patient.id(), treatment).standing())
        .isEqualTo(Standing.EXPIRED);
    assertThat(here.consents.standing(here.actor, patient.id(), treatment)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,1",
        "1,1 1,2;2,2",
        "5,5 5,5 5,5 5,5 5,5 5,5 5,5 5,5 5,5",
        "0,0 9999,0",
        "a,b",
        "<path>"
      })
  void aDotOrNonsenseIsNotASignature(String drawn) {
    assertThat(TestClinic.sentences(Signing.of(UUID.randomUUID(), "Ann Smith", drawn)))
        .containsExactly(
            "What is drawn is not a signature yet. Sign across the field, or clear it and type the name.");
  }

  private Explanation understood() {
    return Explanation.understood(here.consents.text(Scope.TREATMENT), "As I understood it.");
  }

  private Answer<Consent> sign(Signing signing) {
    return here.consents.sign(here.actor, patient.id(), treatment, signing);
  }

  private Answer<Consent> give(Signing signing) {
    return here.consents.give(here.actor, patient.id(), treatment, understood(), signing);
  }

  @Test
  void oneScopeIsNotAnother() {
    here.agree(patient, About.only(Scope.PHOTO_CARE));
    assertThat(here.consents.standing(here.actor, patient.id(), About.only(Scope.PHOTO_MARKETING)))
        .isEmpty();
    assertThat(here.consents.standing(here.actor, patient.id(), treatment)).isEmpty();
  }

  @Test
  void aWithdrawalIsANewRowAndTheSignatureStays() {
    here.agree(patient, treatment);
    here.clock.advance(java.time.Duration.ofDays(1));
    here.consents.withdraw(here.actor, patient.id(), treatment, "").orThrow();
    assertThat(here.consents.standing(here.actor, patient.id(), treatment)).isEmpty();
    assertThat(here.consents.of(here.actor, patient.id()))
        .extracting(Consent::state)
        .containsExactlyInAnyOrder(State.WITHDRAWN, State.SIGNED, State.EXPLAINED);
    assertThat(
            TestClinic.sentences(here.consents.withdraw(here.actor, patient.id(), treatment, "")))
        .containsExactly("There is no signed consent of this kind to withdraw.");
  }

  @Test
  void aStatementThatReadsForAPurposeSeesTheWithdrawalAtOnce() {
    About care = About.only(Scope.PHOTO_CARE);
    assertThat(agreed(patient, Scope.PHOTO_CARE)).isFalse();
    here.agree(patient, care);
    assertThat(agreed(patient, Scope.PHOTO_CARE)).isTrue();
    assertThat(agreed(patient, Scope.PHOTO_TEACHING)).isFalse();
    assertThat(agreed(here.patient("Somebody Else"), Scope.PHOTO_CARE)).isFalse();
    here.consents.withdraw(here.actor, patient.id(), care, "").orThrow();
    assertThat(agreed(patient, Scope.PHOTO_CARE)).isFalse();
  }

  @Test
  void treatmentIsNeverAgreedToWithoutProductAndRoute() {
    here.agree(patient, treatment);
    assertThat(agreed(patient, Scope.TREATMENT)).isFalse();
  }

  private boolean agreed(Patient who, Scope scope) {
    return here.tenancy.as(
        here.actor,
        () ->
            here.jdbc
                .sql("select exolog_agreed(:patient, :scope)")
                .param("patient", who.id().value())
                .param("scope", scope.name())
                .query(Boolean.class)
                .single());
  }

  @Test
  void aSignatureNeedsAName() {
    assertThat(TestClinic.sentences(give(Signing.typed(" "))))
        .containsExactly("Type the name of the person who signs, at most 200 characters.");
    assertThat(here.consents.of(here.actor, patient.id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void everyScopeHasATextWithATitle(Scope scope) {
    ConsentText text = ConsentTexts.published().current(scope, LocalDate.parse("2026-03-02"));
    assertThat(text.title()).isNotBlank();
    assertThat(text.paragraphs()).isNotEmpty().noneMatch(String::isBlank);
    assertThat(text.hash()).hasSize(64);
  }
}
