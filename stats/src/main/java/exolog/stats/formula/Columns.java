package exolog.stats.formula;

import java.util.List;

/** Where a formula finds its columns. */
public interface Columns {
  /** What sentences call the table, usually a file's name. */
  String name();

  /** In the order of the header. */
  List<String> names();

  /** Numbers where every cell that is not missing is one, otherwise words. */
  Column column(String name);

  /** The column as words whatever it holds: levels of a group. */
  Column.Words words(String name);
}
