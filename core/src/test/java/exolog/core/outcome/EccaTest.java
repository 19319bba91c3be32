package exolog.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EccaTest {
  @Test
  void eachKindOfScarWeighsByItsDepth() {
    // 15·2 + 20·1 + 25·3 + 30·0 + 40·0 + 50·1 = 30 + 20 + 75 + 0 + 0 + 50 = 175
    assertThat(Ecca.score(grades(2, 1, 3, 0, 0, 1))).isEqualTo(175);
    // 15·1 + 20·1 + 25·1 + 30·1 + 40·1 + 50·1 = the sum of the weights
    assertThat(Ecca.score(grades(1, 1, 1, 1, 1, 1))).isEqualTo(180);
  }

  @Test
  void itReachesFromNoScarTo540() {
    assertThat(Ecca.score(grades(0, 0, 0, 0, 0, 0))).isZero();
    assertThat(Ecca.score(grades(3, 3, 3, 3, 3, 3))).isEqualTo(540);
  }

  @Test
  void whatWasNotLookedAtIsNotZero() {
    Map<String, Integer> missing = new HashMap<>(grades(0, 0, 0, 0, 0, 0));
    missing.remove("keloid");
    assertThatThrownBy(() -> Ecca.score(missing)).hasMessageContaining("keloid");
    assertThatThrownBy(() -> Ecca.score(grades(4, 0, 0, 0, 0, 0))).hasMessageContaining("0 to 3");
    assertThatThrownBy(() -> Ecca.score(grades(-1, 0, 0, 0, 0, 0)))
        .hasMessageContaining("v-shaped");
  }

  private static Map<String, Integer> grades(
      int v, int u, int m, int flat, int raised, int keloid) {
    return Map.of(
        "v-shaped", v,
        "u-shaped", u,
        "m-shaped", m,
        "elastolysis", flat,
        "inflammatory", raised,
        "keloid", keloid);
  }
}
