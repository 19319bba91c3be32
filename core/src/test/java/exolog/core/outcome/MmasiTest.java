package exolog.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MmasiTest {
  private static final String[] REGIONS = {"forehead", "left-cheek", "right-cheek", "chin"};

  @Test
  void areaTimesDarknessIsWeighedByRegion() {
    // 0.3·2·3 + 0.3·4·2 + 0.3·1·1 + 0.1·5·4 = 1.8 + 2.4 + 0.3 + 2.0 = 6.5
    assertThat(Mmasi.score(seen(2, 3, 4, 2, 1, 1, 5, 4))).isEqualByComparingTo("6.5");
    // One cheek alone: 0.3·3·3 = 2.7; the chin alone: 0.1·3·3 = 0.9
    assertThat(Mmasi.score(seen(0, 0, 3, 3, 0, 0, 0, 0))).isEqualByComparingTo("2.7");
    assertThat(Mmasi.score(seen(0, 0, 0, 0, 0, 0, 3, 3))).isEqualByComparingTo("0.9");
  }

  @Test
  void itReachesFromNothingTo24() {
    assertThat(Mmasi.score(seen(0, 0, 0, 0, 0, 0, 0, 0))).isEqualByComparingTo("0");
    assertThat(Mmasi.score(seen(6, 4, 6, 4, 6, 4, 6, 4))).isEqualByComparingTo("24");
  }

  @Test
  void whatWasNotLookedAtIsNotZero() {
    Map<String, Integer> missing = new HashMap<>(seen(1, 1, 1, 1, 1, 1, 1, 1));
    missing.remove("chin-area");
    assertThatThrownBy(() -> Mmasi.score(missing)).hasMessageContaining("chin");
    assertThatThrownBy(() -> Mmasi.score(seen(7, 1, 0, 0, 0, 0, 0, 0)))
        .hasMessageContaining("forehead-area is 0 to 6");
    assertThatThrownBy(() -> Mmasi.score(seen(1, 5, 0, 0, 0, 0, 0, 0)))
        .hasMessageContaining("forehead-darkness is 0 to 4");
  }

  private static Map<String, Integer> seen(int... areaThenDarkness) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < REGIONS.length; i++) {
      seen.put(REGIONS[i] + "-area", areaThenDarkness[2 * i]);
      seen.put(REGIONS[i] + "-darkness", areaThenDarkness[2 * i + 1]);
    }
    return seen;
  }
}
