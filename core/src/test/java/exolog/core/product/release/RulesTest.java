package exolog.core.product.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule with a case that passes (the example) and cases that do not. */
class RulesTest {
  @Test
  void theExamplePassesEveryRuleThatApplies() {
    Verdict verdict = Example.with();
    assertThat(verdict.rules())
        .filteredOn(rule -> rule.result() != Result.PASS)
        .extracting(rule -> rule.id() + " " + rule.result())
        .containsExactly("STE-02 NOT_APPLICABLE");
    assertThat(verdict.gate()).isEqualTo(Gate.RELEASABLE);
    assertThat(verdict.notes()).isEmpty();
    assertThat(verdict.misevPercent()).isEqualByComparingTo("100");
  }

  @Test
  void theExampleHasDoneEightOfNineItemsOfEvMetricThatApplyToIt() {
    // No gradient and no ultracentrifuge: density and spin drop out, the missing gradient counts.
    assertThat(Example.with().evMetricPercent()).isEqualByComparingTo(new BigDecimal("85.7"));
  }

  @Test
  void ofAnEmptyDossierNothingIsTestedAndNothingIsApplicableThatNeedNotBe() {
    Verdict verdict = Example.check("{}");
    assertThat(verdict.gate()).isEqualTo(Gate.BLOCKED);
    assertThat(verdict.rules()).hasSize(43);
    assertThat(verdict.rules())
        .filteredOn(rule -> !rule.id().equals("STE-02"))
        .allSatisfy(rule -> assertThat(rule.result()).isEqualTo(Result.NOT_TESTED));
    assertThat(verdict.misevPercent()).isEqualByComparingTo("0");
    assertThat(verdict.evMetricPercent()).isEqualByComparingTo("0");
  }

  @ParameterizedTest(name = "{0} {1} when {2} is {3}")
  @MethodSource("cases")
  void aRuleSaysWhatTheTableSays(String id, Result expected, List<String> changes, String words) {
    RuleResult rule = Example.with(changes.toArray(String[]::new)).rule(id);
    assertThat(rule.result()).as(rule.message()).isEqualTo(expected);
    assertThat(rule.message()).contains(words);
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        untested("SRC-01", "source.tissue is not given", "source/tissue", "-"),
        fail(
            "SRC-02",
            "donor.eligibility is not eligible, expected eligible or autologous",
            "donor/eligibility",
            "\"not eligible\""),
        pass("SRC-02", "autologous", "donor/eligibility", "\"autologous\""),
        untested(
            "SRC-02",
            "none of autologous, eligible, not-eligible",
            "donor/eligibility",
            "\"surely\""),
        fail(
            "SRC-03",
            "donor.test[HCV].result is reactive, expected non-reactive",
            "donor/test/HCV/result",
            "\"reactive\""),
        fail(
            "SRC-03",
            "30 days from the recovery on 2025-06-01, expected within 7 days",
            "donor/test/HBV/date",
            "\"2025-07-01\""),
        untested("SRC-03", "donor.test has nothing for syphilis", "donor/test/syphilis", "-"),
        untested("SRC-03", "nothing for HTLV, CMV", "donor/leukocyteRich", "true"),
        untested("SRC-03", "donor.recoveredOn is not given", "donor/recoveredOn", "-"),
        fail(
            "SRC-04",
            "donor.consentForUse is false, expected true",
            "donor/consentForUse",
            "false"),
        untested("SRC-04", "donor.consentDocument is not given", "donor/consentDocument", "-"),
        fail("SRC-05", "reads like a name", "donor/code", "\"Mary Smith\""),
        fail("SRC-05", "reads like a name", "donor/code", "\"078-05-1120\""),
        fail("SRC-05", "reads like a name", "donor/code", "\"SMITH-MARY-1984\""),
        fail("CEL-01", "bank.passage is 9, expected at most 5", "bank/passage", "\"P9\""),
        pass("CEL-01", "bank.passage is 9", "bank/passage", "9", "spec", "{\"passage\": 10}"),
        untested("CEL-01", "bank.PDL is not given", "bank/PDL", "-"),
        fail("CEL-02", "cell.viability is 85 %, expected at least 90 %", "cell/viability", "85"),
        pass(
            "CEL-02",
            "cell.viability is 0.93 1 (93 %)",
            "cell/viability",
            "{\"value\": 0.93, \"unit\": \"1\"}"),
        untested("CEL-02", "cell.viability is not given", "cell/viability", "-"),
        fail(
            "CEL-03",
            "cell.marker.CD34 is 7 %, expected at most 2 %",
            "cell/marker/CD34",
            "\"7 %\""),
        fail(
            "CEL-04",
            "bank.karyotype is abnormal, expected normal",
            "bank/karyotype",
            "\"abnormal\""),
        untested("CEL-04", "bank.STR is not given", "bank/STR", "-"),
        untested("COL-01", "collection.medium is not given", "collection/medium", "-"),
        untested("COL-02", "startMaterial.mass is not given", "startMaterial", "{}"),
        fail(
            "COL-02",
            "startMaterial.volume is 0 mL, expected above 0 mL",
            "startMaterial",
            "{\"volume\": 0}"),
        untested(
            "SEP-01",
            "separation.steps[1] (centrifugation) lacks rotor",
            "separation/steps/0/parameters/rotor",
            "-"),
        untested("SEP-01", "separation.steps is not given", "separation", "-"),
        fail(
            "QNT-01",
            "particle.conc.captures is 2, expected at least 3",
            "particle/conc/captures",
            "2"),
        untested("QNT-01", "particle.conc.dilution is not given", "particle/conc/dilution", "-"),
        untested("QNT-02", "protein.conc.method is not given", "protein/conc/assay", "-"),
        untested(
            "QNT-03",
            "1 of particle.conc, protein.conc, lipid.amount given, at least 2 expected",
            "protein",
            "-",
            "lipid",
            "-"),
        untested("QNT-04", "harvest.volume is not given", "harvest", "-"),
        pass("PUR-01", "3.67e10 particles per µg protein: high purity"),
        pass("PUR-01", "impure (below 1.5e9)", "protein/conc/value", "30"),
        untested("PUR-01", "cannot be computed", "protein", "-"),
        fail(
            "SIZ-01",
            "size.D10, size.D50, size.D90 are 210, 134, 201 nm, expected in rising order",
            "size/D10",
            "210"),
        untested("SIZ-01", "size.SD is not given", "size/SD", "-"),
        fail(
            "SIZ-02",
            "size.mode is 260 nm, expected below 200 nm",
            "size/mode",
            "260",
            "size/fractionInWindow",
            "-"),
        fail(
            "SIZ-02",
            "size.fractionInWindow is 90 %, expected above 90 %",
            "size/fractionInWindow/value",
            "90",
            "spec",
            "{\"size\": \"fraction\"}"),
        pass("SIZ-02", "size.fractionInWindow is 97 %", "size/mode", "260"),
        fail(
            "MRK-01",
            "CD9, CD81 is not positive",
            "marker/0/result",
            "\"negative\"",
            "marker/1/result",
            "\"negative\""),
        untested("MRK-01", "no result of category 1", "marker", "{\"TSG101\": \"positive\"}"),
        fail("MRK-02", "TSG101 is not positive", "marker/2/result", "\"negative\""),
        fail(
            "MRK-03",
            "2 of marker positive (CD9, CD81), expected at least 3",
            "marker/2/result",
            "\"negative\""),
        untested("MRK-04", "no result of category 3", "marker/3", "{}"),
        untested("MRK-04", "ApoB says nothing about this source", "marker/3/name", "\"ApoB\""),
        fail(
            "MRK-05",
            "marker[calnexin].result is positive, expected negative or a justification",
            "marker/3/result",
            "\"positive\""),
        pass(
            "MRK-05",
            "justified: 1 % of lysate",
            "marker/3/result",
            "\"positive\"",
            "marker/3/justification",
            "\"1 % of lysate\""),
        untested("MRK-06", "marker[CD9].antibody is not given", "marker/0/antibody", "-"),
        untested("IMG-01", "image.closeUp is not given", "image/closeUp", "[]"),
        fail("IMG-01", "image.scaleBar is false, expected true", "image/scaleBar", "false"),
        untested("IMG-02", "membrane.integrity is not given", "membrane", "-"),
        fail(
            "STE-01",
            "sterility is positive, expected negative",
            "sterility/result",
            "\"positive\""),
        fail(
            "STE-01",
            "negative after 7 days, expected at least 14 days",
            "sterility/finalOn",
            "\"2025-10-09\""),
        pass(
            "STE-01",
            "negative after 5 days",
            "sterility",
            "{\"result\": \"no growth\", \"method\": \"BacT/ALERT\", \"incubationDays\": 5, \"validatedDays\": 5}"),
        untested(
            "STE-01",
            "sterility is pending, expected a final negative result",
            "sterility/result",
            "\"pending\""),
        untested("STE-01", "neither sterility.incubationDays nor", "sterility", "\"negative\""),
        untested("STE-01", "sterility is not given", "sterility", "-"),
        fail(
            "STE-02",
            "release.approver is not given",
            "release",
            "{\"interim\": true}",
            "sterility/result",
            "\"pending\""),
        fail(
            "STE-02",
            "who is also release.by",
            "release",
            "{\"interim\": true, \"approver\": \"Dr Ada\", \"by\": \"Dr Ada\"}",
            "sterility/result",
            "\"pending\""),
        fail(
            "STE-02",
            "expected a test that has begun",
            "release",
            "{\"interim\": true, \"approver\": \"Dr Ada\"}",
            "sterility",
            "-"),
        pass(
            "STE-02",
            "Approved by Dr Ada",
            "release",
            "{\"interim\": true, \"approver\": \"Dr Ada\"}",
            "sterility/result",
            "\"pending\""),
        fail(
            "END-01",
            "endotoxin is 0.6 [EU]/mL, expected at most 0.5 [EU]/mL",
            "endotoxin/value",
            "0.6"),
        fail(
            "END-01",
            "expected at most 0.25 [EU]/mL (spec.endotoxin)",
            "endotoxin/value",
            "0.3",
            "spec",
            "{\"endotoxin\": 0.25}"),
        fail(
            "END-01",
            "K/M = 5 EU/kg/h at 1000 mL for 70 kg",
            "endotoxin/value",
            "0.4",
            "label/dose/value",
            "1000"),
        pass(
            "END-01",
            "endotoxin is 120 EU/L (0.12 [EU]/mL)",
            "endotoxin",
            "{\"value\": 120, \"unit\": \"EU/L\"}"),
        untested(
            "END-01",
            "is in \"EU/mg\", which cannot be turned exactly",
            "endotoxin/unit",
            "\"EU/mg\""),
        pass("END-01", "< 0.05", "endotoxin/value", "\"<0.05\""),
        untested("END-01", "That value cannot tell", "endotoxin/value", "\"<1\""),
        untested("END-01", "without the limit of detection", "endotoxin/value", "\"not detected\""),
        fail(
            "MYC-01",
            "mycoplasma is positive, expected negative",
            "mycoplasma/result",
            "\"positive\""),
        untested("MYC-01", "mycoplasma is not given", "mycoplasma", "-"),
        fail("VIR-01", "virus is indeterminate", "virus/result", "\"indeterminate\""),
        untested("VIR-01", "virus is not given", "virus", "\"not tested\""),
        fail(
            "RES-01",
            "residual.DNA is 50 ng/mL (0.05 ug/mL), expected at most 0.01 ug/mL",
            "residual/DNA/value",
            "50"),
        untested(
            "RES-01",
            "residual.BSA is \"not detected\" without the limit of detection",
            "residual/BSA/lod",
            "-"),
        untested("RES-01", "residual.cells is not given", "residual/cells", "-"),
        fail("APP-01", "pH is 8.4, expected at most 7.8", "pH/value", "8.4"),
        untested("APP-01", "particulates is not given", "particulates", "-"),
        fail(
            "POT-01",
            "potency is 40 %, expected at least 70 (potency.atLeast)",
            "potency/value",
            "40"),
        untested("POT-01", "potency is not given", "potency", "-"),
        untested("POT-01", "potency.indication is not given", "potency/indication", "-"),
        fail("LBL-01", "a difference of 30 %, expected within 20 %", "particle/perVial", "1.3e10"),
        pass("LBL-01", "a difference of -20 %", "particle/perVial", "8e9"),
        untested("LBL-01", "label.particles is not given", "label/particles", "-"),
        untested("LBL-02", "label.route is not given", "label/route", "-"),
        fail(
            "LBL-02",
            "label.statusText is \"FDA approved\"",
            "label/statusText",
            "\"FDA approved\""),
        fail(
            "STB-01",
            "expected at the latest 2026-06-30",
            "stability/supportedUntil",
            "\"2026-06-30\""),
        untested("STB-01", "stability.supportedUntil is not given", "stability", "-"),
        fail(
            "STO-01",
            "storage.excursion of 90 °C·min is open",
            "storage/excursion",
            "{\"degreeMinutes\": 90}"),
        pass(
            "STO-01",
            "was assessed",
            "storage/excursion",
            "{\"degreeMinutes\": 90, \"assessed\": true}"),
        untested("STO-01", "storage.excursion is not given", "storage/excursion", "-"),
        fail("STO-02", "storage.freezeThaw is 3, expected at most 1", "storage/freezeThaw", "3"),
        untested("STO-02", "storage.freezeThaw is not given", "storage/freezeThaw", "-"),
        fail(
            "COA-01",
            "coa.lot is EX-2026-041, expected EX-2026-014 (lot.id)",
            "coa/lot",
            "\"EX-2026-041\""),
        fail("COA-01", "expected 64 hexadecimal digits", "coa/sha256", "\"abc\""),
        untested("COA-01", "coa.accreditation is not given", "coa/accreditation", "-"),
        untested("COA-02", "No page or file beside endotoxin", "endotoxin/page", "-"),
        fail(
            "DOS-01",
            "holds 4.4e10 particles, expected at most 1e10",
            "label/maxParticles",
            "1e10"),
        untested("DOS-01", "cannot be computed", "particle/conc", "-"));
  }

  @Test
  void anInterimReleaseOpensTheGateForAwaitedSterilityOnly() {
    String[] interim = {
      "release", "{\"interim\": true, \"approver\": \"Dr Ada\"}", "sterility/result", "\"pending\""
    };
    Verdict open = Example.with(interim);
    assertThat(open.interim()).isTrue();
    assertThat(open.gate()).isEqualTo(Gate.RELEASABLE);
    Verdict positive =
        Example.with(
            "release",
            "{\"interim\": true, \"approver\": \"Dr Ada\"}",
            "sterility/result",
            "\"positive\"");
    assertThat(positive.gate()).isEqualTo(Gate.BLOCKED);
    assertThat(positive.blocking()).extracting(RuleResult::id).containsExactly("STE-01", "STE-02");
  }

  @Test
  void ofAPlantNoDonorIsAskedAndOfMilkNoCell() {
    Verdict plant =
        Example.with(
            "source",
            "{\"species\": \"Vitis vinifera\", \"tissue\": \"fruit\", \"cellType\": \"none\"}",
            "donor",
            "-");
    assertThat(plant.rule("SRC-03").result()).isEqualTo(Result.NOT_APPLICABLE);
    assertThat(plant.rule("SRC-03").message()).contains("source.species is Vitis vinifera");
    assertThat(plant.gate()).isEqualTo(Gate.RELEASABLE);
    Verdict milk =
        Example.with(
            "source",
            "{\"species\": \"Bos taurus\", \"tissue\": \"milk\", \"cellType\": \"milk\"}",
            "donor",
            "-");
    assertThat(milk.rule("CEL-02").result()).isEqualTo(Result.NOT_APPLICABLE);
    assertThat(milk.rule("VIR-01").result()).isEqualTo(Result.PASS);
  }

  @Test
  void ofAPoolEveryDonorCounts() {
    String donor = Example.tree().get("donor").toString();
    String other = donor.replace("D-7F3K", "D-8G4L").replace("\"eligible\"", "\"not eligible\"");
    Verdict pool = Example.with("donor", "[" + donor + ", " + other + "]");
    assertThat(pool.rule("SRC-02").result()).isEqualTo(Result.FAIL);
    assertThat(pool.rule("SRC-03").result()).isEqualTo(Result.PASS);
  }

  private static Arguments pass(String id, String words, String... changes) {
    return Arguments.of(id, Result.PASS, List.of(changes), words);
  }

  private static Arguments fail(String id, String words, String... changes) {
    return Arguments.of(id, Result.FAIL, List.of(changes), words);
  }

  private static Arguments untested(String id, String words, String... changes) {
    return Arguments.of(id, Result.NOT_TESTED, List.of(changes), words);
  }
}
