package exolog.core.answer;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a longer list.
 *
 * @param next what to ask for the rows after these; empty on the last page
 */
public record Page<T>(List<T> rows, Optional<String> next) {
  public Page {
    rows = List.copyOf(rows);
  }
}
