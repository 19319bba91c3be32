package exolog.core.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The score of acne scars after Dreno 2007 (Dermatology 214:46): each kind of scar weighs, its
 * number is graded 0 none, 1 fewer than 5, 2 from 5 to 20, 3 more than 20. From 0 to 540, lower is
 * better. Pure.
 */
public final class Ecca {
  private static final int MOST = 3;
  private static final Map<String, Integer> WEIGHTS = weights();

  private Ecca() {}

  /**
   * The sum of weight by grade.
   *
   * @param grades by kind of scar; every kind is needed, a missing one is not zero
   */
  public static int score(Map<String, Integer> grades) {
    if (!grades.keySet().equals(WEIGHTS.keySet())) {
      throw new IllegalArgumentException("ECCA needs " + WEIGHTS.keySet() + ", got " + grades);
    }
    return WEIGHTS.entrySet().stream()
        .mapToInt(kind ->
            kind.getValue()
                * graded(kind.getKey(), Objects.requireNonNull(grades.get(kind.getKey()))))
        .sum();
  }

  private static int graded(String kind, int grade) {
    if (grade < 0 || grade > MOST) {
      throw new IllegalArgumentException(kind + " is graded 0 to " + MOST + ", got " + grade);
    }
    return grade;
  }

  private static Map<String, Integer> weights() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    weights.put("v-shaped", 15);
    weights.put("u-shaped", 20);
    weights.put("m-shaped", 25);
    weights.put("elastolysis", 30);
    weights.put("inflammatory", 40);
    weights.put("keloid", 50);
    return weights;
  }
}
