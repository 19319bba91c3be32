package exolog.core.product.cargo;

import java.util.ArrayList;
import java.util.List;

/** How the cells of a line are parted, which the line of headings shows. */
record DelimitedLine(char mark) {
  static DelimitedLine of(String header) {
    if (header.indexOf('\t') >= 0) {
      return new DelimitedLine('\t');
    }
    return new DelimitedLine(header.indexOf(';') >= 0 ? ';' : ',');
  }

  /** A cell in quotation marks may hold the mark; a quotation mark left open ends with the line. */
  List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == mark && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
