package exolog.stats.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether a file is UTF-8 throughout; asked only of files that go beyond ASCII. */
final class CsvUtf8 {
  private static final int BLOCK = 1 << 18;

  private CsvUtf8() {}

  static Optional<CsvProblem> firstProblem(String file, FileChannel channel) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var bytes = ByteBuffer.allocate(BLOCK);
    var text = CharBuffer.allocate(BLOCK);
    int line = 1;
    long at = 0;
    boolean end = false;
    while (!end) {
      int count = channel.read(bytes, at);
      end = count < 0;
      at += Math.max(0, count);
      bytes.flip();
      var result = decoder.decode(bytes, text.clear(), end);
      for (int i = 0; i < bytes.position(); i++) {
        line += bytes.get(i) == '\n' ? 1 : 0;
      }
      if (result.isError()) {
        return Optional.of(CsvParser.notUtf8(file, line));
      }
      bytes.compact();
    }
    return Optional.empty();
  }
}
