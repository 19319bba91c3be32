package exolog.stats.formula;

/** Where a formula finds its columns; all that it names are there. */
interface Columns {
  /** Numbers where every cell that is not missing is one, otherwise words, sorted. */
  Column column(String name);

  /** The column as words whatever it holds: levels of a group. */
  Column.Words words(String name);
}
