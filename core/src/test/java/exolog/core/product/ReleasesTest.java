package exolog.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exolog.core.TestClinic;
import exolog.core.practice.Account;
import exolog.core.practice.AccountOpening;
import exolog.core.practice.Role;
import exolog.core.practice.Signature;
import exolog.core.product.release.Result;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ReleasesTest {
  private static final String PENDING =
      TestClinic.CLEAN.replace(
          "\"result\": \"negative\", \"method\": \"USP <71>\", \"incubationDays\": 14",
          "\"result\": \"pending\", \"startedOn\": \"2025-10-10\"");

  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Lot lot = here.lot(product);

  @Test
  void aCertificateWithThreeFaultsIsRefusedByRuleIdInWords() {
    here.certify(
        lot,
        TestClinic.CLEAN
            .replace("0.12", "3.2")
            .replace(
                "\"mycoplasma\": {\"result\": \"negative\"",
                "\"mycoplasma\": {\"result\": \"positive\"")
            .replace("\"incubationDays\": 14", "\"incubationDays\": 5"));
    List<String> sentences = TestClinic.sentences(release("looks fine"));
    assertThat(sentences).hasSize(3);
    assertThat(sentences.get(0))
        .contains(
            "cannot be released: STE-01 Sterility", "after 5 days, expected at least 14 days");
    assertThat(sentences.get(1))
        .contains("END-01 Endotoxin", "endotoxin is 3.2 [EU]/mL, expected at most 0.5 [EU]/mL");
    assertThat(sentences.get(2))
        .contains("MYC-01 Mycoplasma", "mycoplasma is positive, expected negative");
    assertThat(here.lots.find(lot.id()).orElseThrow().status()).isEqualTo(LotStatus.QUARANTINE);
  }

  @Test
  void notTestedIsNotAPass() {
    assertThat(TestClinic.sentences(release("looks fine")))
        .anyMatch(
            sentence -> sentence.contains("STE-01") && sentence.contains("sterility is not given"))
        .anyMatch(sentence -> sentence.contains("COA-01") && sentence.contains("coa.issuer"))
        .noneMatch(sentence -> sentence.contains("SRC-03"));
  }

  @Test
  void aReleaseKeepsWhoSignedWhenAndOnWhatGrounds() {
    here.certify(lot, TestClinic.CLEAN);
    assertThat(release("complete").orThrow().status()).isEqualTo(LotStatus.RELEASED);
    LotRelease kept = here.releases.of(lot.id()).getFirst();
    assertThat(kept.signer()).isEqualTo("Dr Ada Example");
    assertThat(kept.dossierSha256()).hasSize(64);
    assertThat(kept.isInterim()).isFalse();
    assertThat(here.certificates.of(lot.id()).getFirst().paper().orElseThrow().sha256())
        .isEqualTo(CertificateRows.sha256("%PDF".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void theDatabaseItselfRefusesAReleaseThatNobodySigned() {
    assertThatThrownBy(() ->
            here.tenancy.as(
                here.actor,
                () ->
                    here.jdbc
                        .sql(
                            "insert into lot_event (lot_id, seq, at, status, reason, decided_by) values (:id, 99, now(), 'RELEASED', 'x', 'x')")
                        .param("id", lot.id().value())
                        .update()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("without a signed release");
  }

  @Test
  void aSignatureOfYesterdayOrOfAnotherClinicSignsNothing() {
    here.certify(lot, TestClinic.CLEAN);
    Signature old = here.signature();
    here.clock.advance(Duration.ofHours(24));
    assertThat(TestClinic.sentences(here.releases.release(here.actor, lot.id(), old, "late")))
        .containsExactly(
            "The signature is not of this clinic or older than ten minutes. Sign again.");
    Signature foreign = new TestClinic().signature();
    assertThat(TestClinic.sentences(here.releases.release(here.actor, lot.id(), foreign, "theirs")))
        .hasSize(1);
    assertThat(TestClinic.sentences(here.accounts.sign(here.actor, "nobody", "a wrong password")))
        .containsExactly(
            "Login and password do not fit. Nothing was signed. Type the password again.");
  }

  @Test
  void anInterimReleaseNeedsASecondPersonAndShowsUntilTheFinalResult() {
    here.certify(lot, PENDING);
    assertThat(
            TestClinic.sentences(
                here.releases.releaseForInterim(
                    here.actor, lot.id(), here.signature(), here.signature(), "urgent")))
        .containsExactly(
            "The approver of an interim release is Dr Ada Example, who also releases. Expected someone else.");
    Lot released =
        here.releases
            .releaseForInterim(here.actor, lot.id(), here.signature(), second(), "urgent")
            .orThrow();
    assertThat(released.status()).isEqualTo(LotStatus.RELEASED);
    assertThat(here.releases.interim(lot.id())).isPresent();
    assertThat(here.lots.appraisal(lot.id()).orElseThrow().interim()).isPresent();
    here.certify(lot, "\"sterility\": {\"result\": \"negative\", \"finalOn\": \"2025-10-24\"}");
    assertThat(here.releases.interim(lot.id())).isEmpty();
    assertThat(here.lots.appraisal(lot.id()).orElseThrow().verdict().rule("STE-01").result())
        .isEqualTo(Result.PASS);
    assertThat(here.lots.find(lot.id()).orElseThrow().status()).isEqualTo(LotStatus.RELEASED);
  }

  @Test
  void aFailingFinalResultPutsTheLotOnHoldByItself() {
    here.certify(lot, PENDING);
    here.releases
        .releaseForInterim(here.actor, lot.id(), here.signature(), second(), "urgent")
        .orThrow();
    here.certify(lot, "\"sterility\": {\"result\": \"positive\"}");
    Lot held = here.lots.find(lot.id()).orElseThrow();
    assertThat(held.status()).isEqualTo(LotStatus.HOLD);
    assertThat(held.statusReason()).startsWith("STE-01 Sterility. The lot is not sterile.");
    assertThat(here.releases.of(lot.id()).getFirst().ended().orElseThrow().outcome())
        .isEqualTo(LotRelease.Ended.Outcome.HELD);
    assertThat(here.lots.events(lot.id()).getFirst().decidedBy()).isEqualTo("release rules");
  }

  @Test
  void aCertificateOfAnotherLotReleasesNothing() {
    here.certify(
        lot, TestClinic.CLEAN.replace("\"storage\"", "\"coa.lot\": \"L-OTHER\", \"storage\""));
    assertThat(TestClinic.sentences(release("mixed up")))
        .hasSize(1)
        .first()
        .asString()
        .contains("COA-01", "is stated twice");
  }

  @Test
  void whatTheRecordKnowsNoCertificateOverrules() {
    here.certify(
        lot,
        TestClinic.CLEAN
            + ", \"donor\": {\"eligibility\": \"not eligible\"}, \"release\": {\"interim\": true, \"approver\": \"the maker\"}");
    assertThat(release("complete").orThrow().status()).isEqualTo(LotStatus.RELEASED);
    assertThat(here.releases.interim(lot.id())).isEmpty();
  }

  @Test
  void everyValueOfACertificateIsARowWithItsMethodUnitAndPage() {
    here.certify(lot, TestClinic.CLEAN);
    assertThat(here.certificates.values(here.certificates.of(lot.id()).getFirst().id()))
        .contains(new CertificateValue("endotoxin", "0.12", "[EU]/mL", "LAL", "", "1"))
        .contains(new CertificateValue("sterility.incubationDays", "14", "", "", "", ""));
  }

  private exolog.core.answer.Answer<Lot> release(String reason) {
    return here.releases.release(here.actor, lot.id(), here.signature(), reason);
  }

  private Signature second() {
    AccountOpening opening =
        AccountOpening.of(
            "second-" + lot.number().toLowerCase(java.util.Locale.ROOT),
            "a long enough sentence",
            "Dr Ben Second",
            Role.CLINICIAN);
    Account other = here.accounts.open(here.actor, opening).orThrow();
    return here.accounts.sign(here.actor, other.login(), "a long enough sentence").orThrow();
  }
}
