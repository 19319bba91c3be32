package exolog.stats.table;

/**
 * A column of names as numbers.
 *
 * @param names distinct, in the order in which the file first mentions them
 * @param codes for each row an index into {@code names}; -1 where the cell is empty or NA
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CsvLevels(String[] names, int[] codes) {}
