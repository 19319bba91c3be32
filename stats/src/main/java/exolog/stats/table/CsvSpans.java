package exolog.stats.table;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The file below its header in spans of equal size, with what must be known before any of them can
 * be read on its own: how many rows and lines lie before it and whether it begins inside quotation
 * marks.
 *
 * <p>Counted eight bytes at a time: a byte is c when x = bytes ^ cccccccc has a zero there.
 */
final class CsvSpans {
  /** Fits the second cache. */
  static final int SIZE = 1 << 19;

  private static final long HIGHS = 0x8080808080808080L;
  private static final long MARKS = 0x0101010101010101L * '"';
  private static final long LINE_FEEDS = 0x0101010101010101L * '\n';
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long begin;
  private final long end;
  private final long[] rowsBefore;
  private final long[] linesBefore;
  private final boolean[] quotedAt;
  private boolean anyBeyondAscii;
  private boolean endsALine = true;

  private CsvSpans(long begin, long end) {
    this.begin = begin;
    this.end = end;
    int count = Math.toIntExact((end - begin + SIZE - 1) / SIZE);
    this.rowsBefore = new long[count + 1];
    this.linesBefore = new long[count + 1];
    this.quotedAt = new boolean[count + 1];
  }

  static CsvSpans of(CsvHeader header, FileChannel channel) throws IOException {
    var spans = new CsvSpans(header.end(), channel.size());
    spans.linesBefore[0] = header.endLine();
    var counts = new Counts[spans.count()];
    CsvThreads.run(
        spans.count(),
        new byte[SIZE + Long.BYTES],
        new byte[SIZE + Long.BYTES],
        (bytes, span) -> counts[span] = spans.count(channel, span, bytes));
    for (int span = 0; span < counts.length; span++) {
      spans.follow(span, counts[span]);
    }
    return spans;
  }

  /**
   * What is in a span.
   *
   * @param outside line ends outside quotation marks if the span begins outside
   */
  private record Counts(
      int lines, int outside, boolean oddMarks, boolean beyondAscii, boolean endsALine) {}

  private Counts count(FileChannel channel, int span, byte[] bytes) throws IOException {
    int length = (int) Math.min(SIZE, end - start(span));
    fill(channel, start(span), bytes, 0, length);
    Arrays.fill(bytes, length, length + Long.BYTES, (byte) ' ');
    long highs = 0;
    long marks = 0;
    int lines = 0;
    for (int at = 0; at < length; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      highs |= eight;
      marks |= zeros(eight ^ MARKS);
      lines += Long.bitCount(zeros(eight ^ LINE_FEEDS));
    }
    boolean beyond = (highs & HIGHS) != 0;
    boolean ends = bytes[length - 1] == '\n';
    if (marks == 0) {
      return new Counts(lines, lines, false, beyond, ends);
    }
    boolean quoted = false;
    int outside = 0;
    for (int at = 0; at < length; at++) {
      quoted ^= bytes[at] == '"';
      outside += bytes[at] == '\n' && !quoted ? 1 : 0;
    }
    return new Counts(lines, outside, quoted, beyond, ends);
  }

  /** The high bit of each byte that is zero; exact also when a byte has its high bit set. */
  private static long zeros(long bytes) {
    return ~(((bytes & ~HIGHS) + ~HIGHS) | bytes | ~HIGHS);
  }

  private void follow(int span, Counts counts) {
    int outside = quotedAt[span] ? counts.lines - counts.outside : counts.outside;
    rowsBefore[span + 1] = rowsBefore[span] + outside;
    linesBefore[span + 1] = linesBefore[span] + counts.lines;
    quotedAt[span + 1] = quotedAt[span] ^ counts.oddMarks;
    anyBeyondAscii |= counts.beyondAscii;
    endsALine = counts.endsALine && !quotedAt[span + 1];
  }

  int count() {
    return quotedAt.length - 1;
  }

  long start(int span) {
    return begin + (long) span * SIZE;
  }

  /** Where the file ends, in bytes. */
  long end() {
    return end;
  }

  /** Rows in the file: its last need not end its line. */
  long rows() {
    return rowsBefore[count()] + (endsALine ? 0 : 1);
  }

  /** Rows that end before the span. */
  long rowsBefore(int span) {
    return rowsBefore[span];
  }

  /** The line of the span's first byte. */
  long line(int span) {
    return linesBefore[span];
  }

  boolean quotedAt(int span) {
    return quotedAt[span];
  }

  boolean anyBeyondAscii() {
    return anyBeyondAscii;
  }

  static void fill(FileChannel channel, long from, byte[] bytes, int at, int length)
      throws IOException {
    var buffer = ByteBuffer.wrap(bytes, at, length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position() - at) < 0) {
        throw new IOException("it became shorter while it was read");
      }
    }
  }
}
