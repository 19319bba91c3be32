package exolog.core.product.release;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One value that someone stated. {@code shown} is how it was written. */
sealed interface Given {
  String shown();

  record Text(String shown) implements Given {}

  /** A word of the field's closed list, by its key. */
  record Word(String key, String shown) implements Given {}

  record Flag(boolean value, String shown) implements Given {}

  record Day(LocalDate day) implements Given {
    @Override
    public String shown() {
      return day.toString();
    }
  }

  /** In the field's own unit; {@code bound} says what is known where no exact value is. */
  record Amount(BigDecimal value, Bound bound, String shown) implements Given {}

  /** Something stands there, and it cannot be understood: a sentence, never a guess. */
  record Unclear(String shown, String sentence) implements Given {}

  /** What a number claims. */
  enum Bound {
    EXACT,
    /** Less than the value, such as not detected at this limit of detection. */
    BELOW,
    /** More than the value. */
    ABOVE
  }
}
