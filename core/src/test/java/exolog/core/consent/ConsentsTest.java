package exolog.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.evidence.Route;
import exolog.core.patient.Patient;
import exolog.core.product.Product;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentsTest {
  private final TestClinic here = new TestClinic();
  private final Patient patient = here.patient("Ann Smith");
  private final Product product = here.product();
  private final About treatment = About.treatment(product.id(), Route.INJECTION);

  @Test
  void nothingIsSignedBeforeItWasExplained() {
    assertThat(
            TestClinic.sentences(
                here.consents.sign(here.actor, patient.id(), treatment, "Ann Smith")))
        .containsExactly("Explain the current text first (version 1), then sign it.");
    here.consents.explain(here.actor, patient.id(), treatment).orThrow();
    here.consents.sign(here.actor, patient.id(), treatment, "Ann Smith").orThrow();
    assertThat(here.consents.standing(here.actor, patient.id(), treatment)).isPresent();
  }

  @Test
  void oneScopeIsNotAnother() {
    here.consents
        .give(here.actor, patient.id(), About.only(Scope.PHOTO_CARE), "Ann Smith")
        .orThrow();
    assertThat(here.consents.standing(here.actor, patient.id(), About.only(Scope.PHOTO_MARKETING)))
        .isEmpty();
    assertThat(here.consents.standing(here.actor, patient.id(), treatment)).isEmpty();
  }

  @Test
  void aWithdrawalIsANewRowAndTheSignatureStays() {
    here.consents.give(here.actor, patient.id(), treatment, "Ann Smith").orThrow();
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
    here.consents.give(here.actor, patient.id(), care, "Ann Smith").orThrow();
    assertThat(agreed(patient, Scope.PHOTO_CARE)).isTrue();
    assertThat(agreed(patient, Scope.PHOTO_TEACHING)).isFalse();
    assertThat(agreed(here.patient("Somebody Else"), Scope.PHOTO_CARE)).isFalse();
    here.consents.withdraw(here.actor, patient.id(), care, "").orThrow();
    assertThat(agreed(patient, Scope.PHOTO_CARE)).isFalse();
  }

  @Test
  void treatmentIsNeverAgreedToWithoutProductAndRoute() {
    here.consents.give(here.actor, patient.id(), treatment, "Ann Smith").orThrow();
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
    assertThat(TestClinic.sentences(here.consents.give(here.actor, patient.id(), treatment, " ")))
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
