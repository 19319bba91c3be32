package exolog.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PredictTest {
  private final Fit fit = Lme4Test.fit("sleepstudy-slope", "REML");

  @Test
  void aKnownSubjectIsPredictedAsLme4Does() {
    // lme4 1.1-31: predict(fm1, data.frame(Days = 5, Subject = "308")) = 351.7... = b0 + u0 + 5 (b1
    // + u1).
    var effects = fit.effects("Subject").stream().filter(e -> e.level().equals("308")).toList();
    double expected =
        estimate(0) + effects.get(0).estimate() + 5 * (estimate(1) + effects.get(1).estimate());
    assertThat(fit.predict(List.of(row("308", 5))).mean(0)).isCloseTo(expected, within(1e-8));
  }

  @Test
  void aNewcomerBringsTheWholeSpreadBetweenSubjects() {
    var newcomer = fit.predict(List.of(row("nobody", 5)));
    var average = fit.predict(List.of(new PredictionRow(Map.of("Days", 5.0), List.of())));
    double spread = fit.random().get(0).variance() + 25 * fit.random().get(1).variance();
    double corr = Objects.requireNonNull(fit.random().get(1).corr());
    spread += 10 * corr * fit.random().get(0).sd() * fit.random().get(1).sd();
    assertThat(newcomer.mean(0)).isCloseTo(average.mean(0), within(1e-9));
    assertThat(newcomer.covariance(0, 0) - average.covariance(0, 0))
        .isCloseTo(spread, within(1e-6));
  }

  @Test
  void aSubjectWhoseOwnRowsAreSeenAgainLearnsNothingNew() {
    // The known subject's distribution is the newcomer's conditioned on the same rows, all else far
    // better known: with 17 others the means agree to a fraction of their spread.
    var known = fit.predict(List.of(row("308", 5)));
    assertThat(known.covariance(0, 0))
        .isLessThan(fit.predict(List.of(row("x", 5))).covariance(0, 0));
    assertThat(known.readingSd(0))
        .isCloseTo(Math.sqrt(known.covariance(0, 0) + fit.residualVariance()), within(1e-12));
  }

  @Test
  void theSameNewNameInTwoRowsIsTheSamePerson() {
    var rows = fit.predict(List.of(row("new", 0), row("new", 9), row("other", 9)));
    assertThat(rows.covariance(0, 1)).isGreaterThan(rows.covariance(0, 2));
  }

  @Test
  void aLevelsPredictionErrorIsThatOfItsRow() {
    var crossed = Lme4Test.fit("visits-crossed", "REML");
    var effect = crossed.effects("lot").getFirst();
    var nothing = Map.of("(Intercept)", 0.0, "x", 0.0, "age", 0.0);
    var row = new PredictionRow(nothing, List.of(Membership.whole("lot", effect.level())));
    var predicted = crossed.predict(List.of(row));
    assertThat(predicted.mean(0)).isCloseTo(effect.estimate(), within(1e-9));
    assertThat(Math.sqrt(predicted.covariance(0, 0))).isCloseTo(effect.se(), within(1e-9));
  }

  @Test
  void aPatientsPredictionErrorIsThatOfItsRow() {
    var crossed = Lme4Test.fit("visits-crossed", "REML");
    var effect = crossed.effects("patient").get(17);
    var nothing = Map.of("(Intercept)", 0.0, "x", 0.0, "age", 0.0);
    var row = new PredictionRow(nothing, List.of(Membership.whole("patient", effect.level())));
    var predicted = crossed.predict(List.of(row));
    assertThat(predicted.mean(0)).isCloseTo(effect.estimate(), within(1e-9));
    assertThat(Math.sqrt(predicted.covariance(0, 0))).isCloseTo(effect.se(), within(1e-9));
  }

  @Test
  void aMissingColumnIsNamed() {
    var row = new PredictionRow(Map.of(), List.of());
    assertThatThrownBy(() -> fit.predict(List.of(row))).hasMessageContaining("Days is missing");
  }

  private double estimate(int index) {
    Double estimate = fit.fixed().get(index).estimate();
    return estimate == null ? Double.NaN : estimate;
  }

  private static PredictionRow row(String subject, double days) {
    return new PredictionRow(
        Map.of("Days", days), List.of(Membership.of("Subject", subject, 1, days)));
  }
}
