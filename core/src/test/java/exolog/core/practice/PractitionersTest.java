package exolog.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import exolog.core.evidence.Route;
import exolog.core.id.PractitionerId;
import exolog.core.product.ProductDetails;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PractitionersTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Optional<Procedure> NEEDLES = Optional.of(Procedure.MICRONEEDLING);

  private final TestClinic here = new TestClinic();
  private final PractitionerId ada = here.practitioner();

  @Test
  void everyRouteThatALabelMayAllowIsAProcedure() {
    assertThat(ProductDetails.GIVEN_BY)
        .extracting(route -> Procedure.of(route.key()).orElseThrow().key())
        .containsExactlyElementsOf(ProductDetails.GIVEN_BY.stream().map(Route::key).toList());
    assertThat(Procedure.of("not-stated")).isEmpty();
  }

  @Test
  void aClinicThatNeverGaveAPrivilegeAsksForNone() {
    Entitlement entitlement = entitlement(TODAY);
    assertThat(entitlement.isLicensed()).isTrue();
    assertThat(entitlement.isPrivileged()).isTrue();
  }

  @Test
  void onceOneIsGivenEveryProcedureNeedsItsOwn() {
    give(privilege("2026-01-01", "2026-06-30"));
    assertThat(entitlement(TODAY).isPrivileged()).isTrue();
    assertThat(entitlement(LocalDate.parse("2026-07-01")).isPrivileged()).isFalse();
    assertThat(
            here.practitioners
                .entitlement(here.actor, ada, Optional.of(Procedure.LASER), TODAY)
                .isPrivileged())
        .isFalse();
    assertThat(
            here.practitioners.entitlement(here.actor, ada, Optional.empty(), TODAY).isPrivileged())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01, true",
    "2026-05-02, false",
    "2026-03-01, true",
    "2025-03-02, true",
    "2025-03-01, false"
  })
  void whatEndsWithinSixtyDaysOrEndedWithinAYearIsTold(LocalDate until, boolean told) {
    give(privilege("2024-01-01", until.toString()));
    assertThat(here.practitioners.ending(here.actor, TODAY))
        .extracting(ending -> ending.credential().validTo())
        .isEqualTo(told ? java.util.List.of(until) : java.util.List.of());
  }

  @Test
  void whatALaterOneOutlastsIsNotTold() {
    give(privilege("2024-01-01", "2026-03-10"));
    give(privilege("2026-03-11", "2028-03-10"));
    assertThat(here.practitioners.ending(here.actor, TODAY)).isEmpty();
  }

  @Test
  void thePaperIsKeptAsItCame() {
    var paper = new CredentialPaper("course.pdf", new byte[] {1, 2, 3});
    Credential kept =
        give(privilege("2026-01-01", "2026-12-31").with(Optional.of(paper))).credentials().stream()
            .filter(credential -> credential.paper().isPresent())
            .findFirst()
            .orElseThrow();
    CredentialPaper read = here.practitioners.paper(here.actor, ada, kept.id()).orElseThrow();
    assertThat(read.name()).isEqualTo("course.pdf");
    assertThat(read.content()).containsExactly(1, 2, 3);
  }

  @Test
  void aPrivilegeNamesItsProcedureAndNothingElseNamesOne() {
    CredentialDetails nameless =
        privilege("2026-01-01", "2026-12-31").forProcedure(Optional.empty());
    assertThat(sentence(nameless)).contains("for which procedure");
    CredentialDetails licence =
        new CredentialDetails(
                CredentialKind.NURSE_REGISTRATION, "7", "Chamber", TODAY, TODAY.plusYears(1))
            .forProcedure(NEEDLES);
    assertThat(sentence(licence)).contains("Only a privilege is for one procedure");
    assertThat(
            sentence(
                privilege("2026-01-01", "2026-12-31")
                    .with(Optional.of(new CredentialPaper("x.pdf", new byte[0])))))
        .contains("The file has 0 bytes");
  }

  private Entitlement entitlement(LocalDate day) {
    return here.practitioners.entitlement(here.actor, ada, NEEDLES, day);
  }

  private Practitioner give(CredentialDetails details) {
    return here.practitioners.addCredential(here.actor, ada, details).orThrow();
  }

  private String sentence(CredentialDetails details) {
    Answer<Practitioner> answer = here.practitioners.addCredential(here.actor, ada, details);
    return String.join(" ", TestClinic.sentences(answer));
  }

  private static CredentialDetails privilege(String from, String to) {
    return new CredentialDetails(
            CredentialKind.PRIVILEGE, "P-1", "Clinic", LocalDate.parse(from), LocalDate.parse(to))
        .forProcedure(NEEDLES);
  }
}
