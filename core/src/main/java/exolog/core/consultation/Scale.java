package exolog.core.consultation;

import java.util.List;

/**
 * A scale by which a concern is staged: either grades, of which one is picked, or items, each given
 * a number.
 *
 * @param key such as {@code norwood-hamilton}
 */
public record Scale(
    String key,
    int version,
    String title,
    String source,
    Trust trust,
    List<Grade> grades,
    List<Item> items) {
  public Scale {
    grades = List.copyOf(grades);
    items = List.copyOf(items);
  }

  /** One grade, such as III-v, in words. */
  public record Grade(String key, String sentence) {}

  /**
   * One thing to count or to judge, from 0 to {@code most}.
   *
   * @param words what the numbers mean
   */
  public record Item(String key, String label, int most, String words) {}

  public boolean isPicked() {
    return !grades.isEmpty();
  }
}
