package exolog.core.product.cargo;

import java.util.List;

/** What came of a list: a preview of what would be entered, or the sentence why there is none. */
public sealed interface CargoReading {
  /**
   * Nothing is entered yet.
   *
   * @param messages what was changed while reading: aliases, duplicates, spelling
   * @param leftOut a sentence for each line that cannot be entered, with its number
   */
  record Preview(List<CargoItem> items, List<String> messages, List<String> leftOut)
      implements CargoReading {
    public Preview {
      items = List.copyOf(items);
      messages = List.copyOf(messages);
      leftOut = List.copyOf(leftOut);
    }

    public long count(CargoKind kind) {
      return items.stream().filter(item -> item.kind() == kind && item.detected()).count();
    }
  }

  record Unreadable(String sentence) implements CargoReading {}
}
