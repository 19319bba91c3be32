package exolog.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
  @TempDir private Path folder;

  @Test
  void aNormalForecastIsScoredInClosedForm() throws IOException {
    var said = score("id,measure,mean,sd,observed\n1,hair,3,2,0.4\n2,hair,3,2,14\n", "--json");
    assertThat(said.exitCode()).isZero();
    var json = said.json();
    // R 4.2.2, numerical integration, stats/src/test/r/score_golden.R; tolerance 1e-8.
    assertThat(json.get("crps").asDouble())
        .isCloseTo((1.65373268125054 + 9.87162084592451) / 2, within(1e-8));
    assertThat(json.get("n").asInt()).isEqualTo(2);
    assertThat(json.get("coverage50").asDouble()).isZero();
    assertThat(json.get("coverage80").asDouble()).isZero();
    assertThat(json.get("coverage95").asDouble()).isEqualTo(0.5);
    assertThat(json.get("pit").size()).isEqualTo(10);
    assertThat(json.get("pitSe").size()).isEqualTo(10);
    assertThat(json.get("skillVsNoChange").asDouble())
        .isCloseTo(1 - (1.65373268125054 + 9.87162084592451) / 14.4, within(1e-8));
    assertThat(json.get("skillVsControls").isNull()).isTrue();
    for (var figure :
        new String[] {"crps", "coverage50", "coverage80", "coverage95", "skillVsNoChange"}) {
      assertThat(json.get(figure + "Se").isNumber()).as(figure).isTrue();
    }
  }

  @Test
  void whetherForecastsKeepTheirWordIsToldWithItsDoubtByConcernProductAndClinic()
      throws IOException {
    var rows = new StringBuilder("id,measure,mean,sd,observed,product,clinic\n");
    for (int i = 0; i < 60; i++) {
      // Every outcome two standard deviations above its forecast.
      rows.append(i).append(",hair,0,1,2,").append(i % 2 == 0 ? "milk" : "").append(",A\n");
    }
    var said = score(rows.toString(), "--json");
    var json = said.json();
    assertThat(json.get("coverage").get(2).get("level").asDouble()).isEqualTo(0.95);
    assertThat(json.get("coverage").get(2).get("upper95").asDouble()).isLessThan(0.1);
    assertThat(json.get("pitTest").get("p").asDouble()).isLessThan(1e-6);
    assertThat(json.get("drift").get("raised").asBoolean()).isTrue();
    assertThat(json.get("drift").get("sentence").asString()).contains("lie higher than forecast");
    assertThat(json.get("skillVsNoChangeLower95").isNumber()).isTrue();
    assertThat(json.get("skillVsControlsLower95").isNull()).isTrue();
    assertThat(json.get("reliability").isNull()).isTrue();
    assertThat(json.get("groups").size()).isEqualTo(2);
    assertThat(json.get("groups").get(0).get("by").asString()).isEqualTo("product");
    assertThat(json.get("groups").get(0).get("n").asInt()).isEqualTo(30);
    assertThat(json.get("groups").get(1).get("key").asString()).isEqualTo("A");
    assertThat(score(rows.toString()).out())
        .contains("product milk: 30 forecasts scored", "Calibration has drifted");
  }

  @Test
  void chancesOfYesAndNoGetTheirReliability() throws IOException {
    var head = "id,measure,mean,sd,observed,chance,happened\n";
    var json =
        score(head + "1,hair,3,2,0.4,0.2,0\n2,hair,3,2,14,0.7,1\n3,hair,3,2,5,,\n", "--json")
            .json();
    assertThat(json.get("reliability").get("n").asInt()).isEqualTo(2);
    assertThat(json.get("reliability").get("brier").asDouble())
        .isCloseTo((0.04 + 0.09) / 2, within(1e-12));
    assertThat(json.get("reliability").get("points").get(1).get("happened").asDouble()).isOne();
    assertThat(score(head + "1,hair,3,2,0.4,1.2,0\n", "--json").err())
        .contains("line 2, column chance: \"1.2\" was found, expected a chance from 0 to 1");
    assertThat(score(head + "1,hair,3,2,0.4,0.2,yes\n", "--json").exitCode()).isEqualTo(1);
  }

  @Test
  void drawsAreScoredAsGivenWithTheFairScoreBeside() throws IOException {
    var json = score("id,measure,observed,d1,d2,d3\n1,hair,3,4,1,2\n", "--json").json();
    assertThat(json.get("crps").asDouble()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(json.get("crpsFair").asDouble()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(json.get("messages").toString())
        .contains("3 draws a forecast cannot tell the 95 % limits");
  }

  @Test
  void limitsAreScoredByAnApproximationThatIsNamed() throws IOException {
    var said = score(limits("1,hair,0.1,-0.67,0.67,-1.28,1.28,-1.96,1.96\n"), "--json");
    assertThat(said.json().get("coverage50").asDouble()).isEqualTo(1);
    assertThat(said.err()).contains("approximation from the median", "No column median");
  }

  @Test
  void publishedControlsGiveASecondBaseline() throws IOException {
    var json =
        score("id,measure,mean,sd,observed,controlMean\n1,hair,5,2,6,1\n2,hair,5,2,3,1\n", "--json")
            .json();
    assertThat(json.get("skillVsControls").asDouble()).isBetween(0.5, 0.9);
  }

  @Test
  void anOutcomeThatIsNotThereYetIsAGapAndNotAMiss() throws IOException {
    var json = score("id,measure,mean,sd,observed\n1,hair,3,2,2\n2,hair,3,2,\n", "--json").json();
    assertThat(json.get("n").asInt()).isEqualTo(1);
    assertThat(json.get("notYetObserved").asInt()).isEqualTo(1);
  }

  @Test
  void severalMeasuresAreAlsoScoredApart() throws IOException {
    var csv = "id,measure,mean,sd,observed\n1,hair,3,2,2\n1,wrinkles,-1,2,-2\n";
    var json = score(csv, "--json").json();
    assertThat(json.get("measures").size()).isEqualTo(2);
    assertThat(json.get("measures").get(1).get("measure").asString()).isEqualTo("wrinkles");
    assertThat(score(csv).out())
        .contains("hair: 1 forecast scored", "all measures", "Some ids have several rows");
  }

  @Test
  void aTableThatCannotBeScoredIsOneSentenceAndExitCodeOne() throws IOException {
    assertRefused("id,measure,mean,sd\n", "there is no column observed");
    assertRefused("id,measure,observed\n1,hair,2\n", "the header holds no forecast");
    assertRefused("id,measure,mean,sd,d1,d2,observed\n1,hair,1,1,1,1,2\n", "in more than one way");
    assertRefused("id,measure,mean,observed\n1,hair,1,2\n", "there is no column sd");
    assertRefused("id,measure,d1,d3,observed\n1,hair,1,2,2\n", "there is no column d2");
    assertRefused("id,measure,d1,observed\n1,hair,1,2\n", "there is no column d2");
    assertRefused(
        "id,measure,lower50,observed\n1,hair,1,2\n", "no column lower95, lower80, upper50");
    assertRefused(
        "id,measure,mean,sd,observed\n1,hair,1,0,2\n", "line 2, column sd: 0.0 is not above 0");
    assertRefused(
        "id,measure,mean,sd,observed\n1,hair,,1,2\n", "line 2, column mean: the cell is empty");
    assertRefused(
        "id,measure,mean,sd,observed\n1,hair,x,y,2\n", "column mean: \"x\" is not a finite number");
    assertRefused("id,measure,mean,sd,observed\n1,,1,1,2\n", "column measure: the cell is empty");
    assertRefused("id,measure,mean,sd,observed\n1,hair,1,1,\n", "no row has an observed value");
    assertRefused("id,measure,mean,sd,observed\n", "no row has an observed value");
    assertRefused(
        "id,measure,mean,sd,observed,controlMean,controlSd\n1,hair,1,1,1,1,-1\n",
        "column controlSd: -1.0 is not above 0");
    assertRefused(
        limits("1,hair,0.1,-0.67,0.67,-1.28,0.5,-1.96,1.96\n"),
        "line 2, column upper80: 0.5 is below the limit before it");
  }

  private static String limits(String row) {
    return "id,measure,observed,lower50,upper50,lower80,upper80,lower95,upper95\n" + row;
  }

  private Spoken score(String csv, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("f.csv"), csv);
    var arguments = new ArrayList<>(List.of("--data", file.toString()));
    arguments.addAll(List.of(more));
    return Spoken.by(new ScoreCommand(), arguments.toArray(String[]::new));
  }

  private void assertRefused(String csv, String sentence) throws IOException {
    var said = score(csv, "--json");
    assertThat(said.err()).contains(sentence).doesNotContain("Exception");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
  }
}
