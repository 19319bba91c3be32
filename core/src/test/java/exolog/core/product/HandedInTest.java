package exolog.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.product.cargo.CargoItem;
import exolog.core.product.cargo.CargoReading;
import exolog.core.product.nta.NtaMeasurement;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Instrument files and cargo lists, which a person hands in about a lot. */
class HandedInTest {
  private static final byte[] FILE =
      """
      NTA Single Analysis Summary File
      Created with NTA 3.1 Build 3.1.54
      Filename:,one_00
      [Results]
      Dilution factor (concentrations adjusted for this factor),Not recorded
      Concentration (Particles / ml),410000000
      """
          .getBytes(StandardCharsets.UTF_8);

  private final TestClinic here = new TestClinic();
  private final NtaFiles files = new NtaFiles(here.jdbc, here.tenancy, here.audit, here.clock);
  private final Cargoes cargoes = new Cargoes(here.jdbc, here.tenancy, here.audit, here.clock);
  private final Lot lot = here.lot(here.product());

  @Test
  void anInstrumentFileIsKeptRawAndItsDilutionIsSaidBesideIt() {
    NtaFile kept = files.keep(here.actor, lot.id(), "run.csv", FILE).orThrow();
    assertThat(kept.sha256()).hasSize(64);
    assertThat(((NtaMeasurement) kept.reading()).asksForDilution()).isTrue();
    files.dilute(here.actor, kept.id(), new BigDecimal("100")).orThrow();
    NtaFile told = files.dilute(here.actor, kept.id(), new BigDecimal("1000")).orThrow();
    assertThat(((NtaMeasurement) told.reading()).concentration().perMl()).contains(4.1e11);
    assertThat(files.of(lot.id())).containsExactly(told);
  }

  @Test
  void aMeasuredConcentrationGoesIntoTheCertificateOnlyOnceTheDilutionIsKnown() {
    NtaFile kept = files.keep(here.actor, lot.id(), "run.csv", FILE).orThrow();
    assertThat(TestClinic.sentences(here.certificates.take(here.actor, lot.id(), kept.id())))
        .containsExactly(
            "Lot "
                + lot.number()
                + " has no certificate yet. Enter the certificate, then take the values.");
    here.certify(lot, TestClinic.CLEAN);
    assertThat(TestClinic.sentences(here.certificates.take(here.actor, lot.id(), kept.id())))
        .containsExactly(
            "Nobody knows how far the sample of run.csv was diluted: its dilution is not recorded. Enter the dilution, then take the values.");
    files.dilute(here.actor, kept.id(), new BigDecimal("1000")).orThrow();
    here.certificates.take(here.actor, lot.id(), kept.id()).orThrow();
    Certificate newest = here.certificates.of(lot.id()).getLast();
    assertThat(here.certificates.values(newest.id()))
        .contains(
            new CertificateValue(
                "particle.conc",
                "410000000000",
                "/mL",
                "NTA, NanoSight, NTA 3.1 Build 3.1.54",
                "",
                "run.csv, SHA-256 " + kept.sha256() + ", dilution multiplied on reading"));
    assertThat(newest.paper()).isEqualTo(here.certificates.of(lot.id()).getFirst().paper());
    assertThat(here.release(lot, "complete").status()).isEqualTo(LotStatus.RELEASED);
  }

  @Test
  void theSameFileTwiceAnUnreadableOneAndAnotherClinicsLotAreRefused() {
    files.keep(here.actor, lot.id(), "run.csv", FILE).orThrow();
    assertThat(TestClinic.sentences(files.keep(here.actor, lot.id(), "again.csv", FILE)))
        .containsExactly("This very file is kept with the lot already.");
    assertThat(TestClinic.sentences(files.keep(here.actor, lot.id(), "run.csv", new byte[3])))
        .singleElement()
        .asString()
        .startsWith("run.csv is neither");
    TestClinic elsewhere = new TestClinic();
    assertThat(TestClinic.sentences(files.keep(elsewhere.actor, lot.id(), "run.csv", FILE)))
        .containsExactly("There is no lot " + lot.id() + " that your clinic keeps.");
  }

  @Test
  void aCargoListIsPreviewedAndThenEnteredWhole() {
    CargoList list = list("Gene symbol,Amount,Unit\nCD63,12.5,ng\nTSPAN29,,\n", false);
    CargoReading.Preview preview = cargoes.preview(list).orThrow();
    assertThat(preview.items()).hasSize(2);
    assertThat(cargoes.of(lot.id())).isEmpty();
    cargoes.enter(here.actor, lot.id(), list).orThrow();
    assertThat(cargoes.of(lot.id()).orElseThrow().items())
        .extracting(CargoItem::name)
        .containsExactly("CD63", "CD9");
  }

  @Test
  void linesThatCannotBeEnteredAreLeftOutOnlyWhenThePersonSaysSo() {
    String text = "Gene symbol\nCD63\n??\n";
    assertThat(TestClinic.sentences(cargoes.enter(here.actor, lot.id(), list(text, false))))
        .containsExactly(
            "1 line cannot be entered. Mend the list, or say that it is entered without what is left out.");
    assertThat(cargoes.of(lot.id())).isEmpty();
    assertThat(cargoes.enter(here.actor, lot.id(), list(text, true)).orThrow().items()).hasSize(1);
  }

  private static CargoList list(String text, boolean leaveOut) {
    return new CargoList("Homo sapiens", "antibody array", "list.csv", text, leaveOut);
  }
}
