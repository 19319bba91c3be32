package exolog.core.product.release;

import java.util.Locale;

/** Whether the rules of safety let a lot be released. A person still has to do it. */
public enum Gate {
  RELEASABLE,
  BLOCKED;

  /** As the commands print it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
