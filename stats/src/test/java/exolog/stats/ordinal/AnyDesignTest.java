package exolog.stats.ordinal;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.testkit.Seeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyDesignTest {
  private static final List<String> FIVE = List.of("1", "2", "3", "4", "5");

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("exolog.testkit.Seeds#hundred")
  void whateverTheRowsTheAnswerIsFiniteOrASentence(long seed) {
    var random = Seeds.random(seed);
    for (int i = 0; i < 4; i++) {
      switch (OrdinalModels.fit(design(random))) {
        case CannotFit(String reason) -> assertThat(reason).isNotBlank();
        case OrdinalFit fit -> isFinite(fit);
      }
    }
  }

  private static void isFinite(OrdinalFit fit) {
    assertThat(fit.criterion()).isFinite();
    var row = new LinkedHashMap<String, Double>();
    for (var coefficient : fit.fixed()) {
      assertThat(coefficient.estimate()).isFinite();
      row.put(coefficient.name(), 0.5);
    }
    for (var threshold : fit.thresholds()) {
      var doubt = threshold.standardError();
      assertThat(threshold.estimate()).isFinite();
      assertThat(doubt == null || Double.isFinite(doubt)).isTrue();
    }
    for (var spread : fit.spreads()) {
      assertThat(spread.sd()).isFinite().isNotNegative();
      for (var effect : spread.effects()) {
        assertThat(effect.mode()).isFinite();
        assertThat(effect.sd()).isFinite();
      }
    }
    double sum = fit.chances(row).stream().mapToDouble(Chance::typical).sum();
    assertThat(Math.abs(sum - 1)).isLessThan(1e-9);
    if (!fit.converged()) {
      assertThat(fit.messages()).anyMatch(message -> message.contains("did not settle"));
    }
  }

  private static OrdinalDesign design(RandomGenerator random) {
    int rows = 2 + random.nextInt(60);
    int categories = 2 + random.nextInt(4);
    double pull = 3 * random.nextDouble();
    int[] level = IntStream.range(0, rows).map(_ -> random.nextInt(8)).toArray();
    var answers = new int[rows];
    for (int i = 0; i < rows; i++) {
      double place = pull * (level[i] - 3.5) / 4 + random.nextGaussian();
      answers[i] = Math.clamp(Math.round(place + categories / 2.0), 0, categories - 1);
    }
    var design = OrdinalDesign.ofAnswers("y", FIVE.subList(0, categories), answers);
    for (int c = random.nextInt(3); c > 0; c--) {
      double scale = Seeds.between(random, 1e-6, 1e6);
      boolean yesNo = random.nextBoolean();
      design =
          design.column(
              "x" + c,
              IntStream.range(0, rows)
                  .mapToDouble(_ -> yesNo ? random.nextInt(2) : scale * (5 + random.nextGaussian()))
                  .toArray());
    }
    if (random.nextBoolean()) {
      design = design.grouping("patient", IntStream.of(level).mapToObj(l -> "P" + l).toList());
    }
    if (random.nextBoolean()) {
      int lots = 1 + random.nextInt(6);
      design =
          design.grouping(
              "lot", IntStream.range(0, rows).mapToObj(_ -> "L" + random.nextInt(lots)).toList());
    }
    return design;
  }
}
