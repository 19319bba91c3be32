package exolog.core.evidence;

import java.util.List;

/** A key outside its closed list. The message is a sentence for the person who typed it. */
public final class UnknownKey extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public UnknownKey(String what, String key, List<String> valid) {
    super("Unknown %s '%s'. Use one of: %s.".formatted(what, key, String.join(", ", valid)));
  }
}
