package exolog.stats.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The header line of a large file, read by the strict parser.
 *
 * @param table the header as a table without rows
 * @param end where the first row begins, in bytes
 * @param endLine the line of the first row
 */
record CsvHeader(CsvTable table, long end, int endLine) implements CsvHeaderReading {
  /** A header longer than this is a file without line ends. */
  private static final int LONGEST = 1 << 20;

  static CsvHeaderReading read(String file, FileChannel channel) throws IOException {
    var buffer = ByteBuffer.allocate((int) Math.min(LONGEST, channel.size()));
    while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
      // A read may bring less than asked.
    }
    var bytes = Arrays.copyOf(buffer.array(), buffer.position());
    int end = recordEnd(bytes);
    int lines = 0;
    for (int i = 0; i < end; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return switch (CsvParser.parse(file, Arrays.copyOf(bytes, end))) {
      case CsvProblem problem -> problem;
      case CsvTable table -> new CsvHeader(table, end, lines + 1);
    };
  }

  private static int recordEnd(byte[] bytes) {
    boolean quoted = false;
    for (int i = 0; i < bytes.length; i++) {
      quoted ^= bytes[i] == '"';
      if (bytes[i] == '\n' && !quoted) {
        return i + 1;
      }
    }
    return bytes.length;
  }
}
