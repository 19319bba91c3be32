package exolog.core.product.release;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.answer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dossier is read however a laboratory writes it, and never guessed at. */
class DossierTest {
  /** 100,000 with -Dexolog.mutations=100000. */
  private static final int MUTATIONS = Integer.getInteger("exolog.mutations", 2_000);

  @Test
  void nestedFlatAndListedCertificatesSayTheSame() {
    String nested =
        "{\"endotoxin\": {\"value\": 0.3, \"unit\": \"EU/mL\"}, \"cell\": {\"viability\": 95}}";
    String flat =
        "{\"endotoxin.value\": \"0.3\", \"endotoxin.unit\": \"EU/mL\", \"Cell.Viability\": \"95 %\"}";
    String listed =
        "{\"tests\": [{\"test\": \"endotoxin\", \"result\": \"0.3 EU/mL\"}, {\"field\": \"cell_viability\", \"value\": 95}, {\"field\": \"cell.viability\", \"value\": 95}]}";
    for (String json : List.of(nested, flat, listed)) {
      Verdict verdict = Example.check(json);
      assertThat(verdict.rule("END-01").result()).as(json).isEqualTo(Result.PASS);
      assertThat(verdict.rule("CEL-02").result()).as(json).isEqualTo(Result.PASS);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.3|PASS",
        "'\"0.3\"'|PASS",
        "'\"0,3 EU/ml\"'|PASS",
        "'\"< 0.05 EU/mL\"'|PASS",
        "'\"3e-1\"'|PASS",
        "'\"0.00003 x 10^4\"'|PASS",
        "'{\"value\": 300, \"unit\": \"EU/L\"}'|PASS",
        "'{\"value\": 0.3, \"unit\": \"IU/mL\"}'|PASS",
        "'\"0.6\"'|FAIL",
        "'\"> 5\"'|FAIL",
        "'\"1,100\"'|NOT_TESTED",
        "'\"n.d.\"'|NOT_TESTED",
        "'\"low\"'|NOT_TESTED",
        "-1|NOT_TESTED",
        "1e999999|NOT_TESTED",
        "[0.1,0.9]|NOT_TESTED",
        "true|NOT_TESTED",
        "null|NOT_TESTED",
        "'\"n/a\"'|NOT_TESTED",
        "'{\"value\": 0.3, \"unit\": \"EU/kg\"}'|NOT_TESTED",
        "'{\"value\": \"0.3 EU/mL\", \"unit\": \"EU/L\"}'|NOT_TESTED",
        "'{\"detected\": false, \"lod\": 0.01}'|PASS",
      })
  void anEndotoxinIsReadInOneWayOrNotAtAll(String json, Result expected) {
    RuleResult rule = Example.check("{\"endotoxin\": " + json + "}").rule("END-01");
    assertThat(rule.result()).as(rule.message()).isEqualTo(expected);
  }

  @Test
  void aUnitBesideABranchHoldsForAllOfIt() {
    Verdict verdict = Example.check("{\"size\": {\"unit\": \"um\", \"mode\": 0.14}}");
    assertThat(verdict.rule("SIZ-02").message()).contains("0.14 um (140 nm)");
  }

  @Test
  void aNumberWithoutUnitIsReadInTheFieldsUnitAndThatIsSaid() {
    assertThat(Example.check("{\"endotoxin\": 0.3}").notes())
        .containsExactly("endotoxin has no unit and was read in [EU]/mL.");
  }

  @Test
  void whatIsStatedTwiceInTwoWaysIsNotTested() {
    RuleResult rule =
        Example.check("{\"viability\": 95, \"cell\": {\"viability\": 60}}").rule("CEL-02");
    assertThat(rule.result()).isEqualTo(Result.NOT_TESTED);
    assertThat(rule.message()).contains("is stated twice, as \"95\" and as \"60\"");
  }

  @Test
  void theSameKeyTwiceInOneObjectIsNotJsonToUs() {
    assertThat(Dossier.read("{\"virus\": \"positive\", \"virus\": \"negative\"}"))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aNumberBeyondAllMeasureIsASentence() {
    assertThat(Dossier.read("{\"endotoxin\": {\"value\": 4e99999999999999999999998}}"))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.sentence())
                    .startsWith("The certificate holds a number that is larger or finer")
                    .contains("4e99999999999999999999998")
                    .endsWith("Write it as 0.25 or 1.1e10."));
  }

  @Test
  void mutatedCertificatesGetASentenceAndNeverAnException() {
    Random random = new Random(20261123);
    String example = Example.text();
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String mutated = Mutations.of(example, random);
      switch (Dossier.read(mutated)) {
        case Answer.Refused<Dossier> refused -> assertThat(refused.sentence()).isNotBlank();
        case Answer.Given<Dossier>(Dossier dossier) -> {
          read++;
          List<String> silent = new ArrayList<>();
          Rules.published().check(dossier).rules().stream()
              .filter(rule -> rule.message().isBlank())
              .forEach(rule -> silent.add(rule.id()));
          assertThat(silent).as(mutated).isEmpty();
        }
      }
    }
    assertThat(read).isBetween(MUTATIONS * 3 / 20, MUTATIONS * 17 / 20);
  }
}
