package exolog.core.evidence;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A word from a closed list, as files, commands and addresses write it. */
public interface Keyed {
  String key();

  /** The constant for a key; an unknown one is answered with the valid list. */
  static <K extends Enum<K> & Keyed> K of(Class<K> list, String what, String key) {
    for (K constant : list.getEnumConstants()) {
      if (constant.key().equals(key)) {
        return constant;
      }
    }
    throw new UnknownKey(
        what,
        key,
        Arrays.stream(list.getEnumConstants()).map(Keyed::key).collect(Collectors.toList()));
  }
}
