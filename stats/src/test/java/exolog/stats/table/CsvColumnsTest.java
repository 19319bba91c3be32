package exolog.stats.table;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.stats.table.CsvColumns.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvColumnsTest {
  private static final Map<String, Kind> Y_AND_LOT = Map.of("y", Kind.NUMBERS, "lot", Kind.LEVELS);

  @TempDir private Path folder;

  @Test
  void numbersAreNumbersAndNamesAreCodes() {
    var columns = read("lot,y,note\nL2,1.5,a\nL1,-2,b\nL2,3e2,c", Y_AND_LOT);
    assertThat(columns.rows()).isEqualTo(3);
    assertThat(columns.numbers("y")).containsExactly(1.5, -2, 300);
    assertThat(columns.levels("lot").names()).containsExactly("L2", "L1");
    assertThat(columns.levels("lot").codes()).containsExactly(0, 1, 0);
  }

  @Test
  void anEmptyCellOrNaIsMissing() {
    var columns = read("lot,y\n,1\nNA,NA\n  ,\nA,  \nA, NA\n\"\",\"\"\n", Y_AND_LOT);
    assertThat(columns.levels("lot").codes()).containsExactly(-1, -1, -1, 0, 0, -1);
    assertThat(columns.numbers("y"))
        .containsExactly(1, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  @Test
  void quotedCellsMayHoldCommasMarksAndLineBreaks() {
    var columns =
        read(
            "\ufeff\"lot\",y\r\n\"a,\"\"b\"\"\",\"1\"\r\n\"two\nlines\",\"2\"\r\nü,3\r\n",
            Y_AND_LOT);
    assertThat(columns.levels("lot").names()).containsExactly("a,\"b\"", "two\nlines", "ü");
    assertThat(columns.numbers("y")).containsExactly(1, 2, 3);
  }

  @Test
  void aColumnAskedAsEitherHoldsNamesOnceOneCellIsNoNumber() {
    var wanted = Map.of("a", Kind.EITHER, "b", Kind.EITHER);
    var columns = read("a,b\n1,1\n2,x\nNA,1\n", wanted);
    assertThat(columns.isNumbers("a")).isTrue();
    assertThat(columns.numbers("a")).containsExactly(1, 2, Double.NaN);
    assertThat(columns.isNumbers("b")).isFalse();
    assertThat(columns.levels("b").names()).containsExactly("1", "x");
    assertThat(columns.levels("b").codes()).containsExactly(0, 1, 0);
  }

  @Test
  void readingsThatSayNanOrInfAreMissingAndAWordAmongThemIsNamedByItsLine() {
    var wanted = Map.of("y", Kind.READINGS);
    assertThat(read("lot,y\nA,NaN\nA,2\nB,-Inf\nB,\"inf\"\n", wanted).numbers("y"))
        .containsExactly(Double.NaN, 2, Double.NaN, Double.NaN);
    assertThat(tryRead(bytes("lot,y\nA,NaN\n\"B\n\",2\nC,high\n"), wanted))
        .isInstanceOfSatisfying(
            CsvProblem.class, p -> assertThat(p.sentence()).contains("line 5, column y: \"high\""));
  }

  @Test
  void aHeaderAloneHasNoRows() {
    assertThat(read("lot,y\n", Y_AND_LOT).rows()).isZero();
    assertThat(read("lot,y", Y_AND_LOT).rows()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "lot,y,y\n1,2,3\n",
        "lot,\n1,2\n",
        "lot;y\n1;2\n",
        "lot,y\nA,1\nB\n",
        "lot,y\nA,1\nB,1,2\n",
        "lot,y\nA,1\n\nB,2\n",
        "lot,y\nA,1\n\n",
        "lot,y\nA,0,5\n",
        "lot,y\nA,\"0,5\"\n",
        "lot,y\nA,NaN\n",
        "lot,y\nA,1\nB,abc\nC,xyz\n",
        "lot,y\nA,1e999\n",
        "lot,y\nA,0x1p3\n",
        "lot,y\nA,1d\n",
        "lot,y\nA,--1\n",
        "lot,y\nA,.\n",
        "lot,y\n\"A,1\nB,2\n",
        "lot,y\n\"two\nlines\",1\nB,abc\n",
        "lot,y\nA\"B,1\n",
        "lot,y\n\"A\"B,1\n",
        "lot,y\nA,1\rB,2\r",
        "lot,x\nA,1\n"
      })
  void whatATableRefusesIsRefusedInTheSameWords(String text) {
    assertThat(tryRead(bytes(text), Y_AND_LOT)).isEqualTo(refusedByTable(bytes(text)));
  }

  @Test
  void textThatIsNotUtf8IsNamedByItsLine() {
    var text = bytes("lot,y\nA,1\nB_,2\n");
    text[11] = (byte) 0xE9;
    assertThat(tryRead(text, Y_AND_LOT)).isEqualTo(refusedByTable(text));
  }

  @Test
  void aFolderAndAnAbsentFileGetASentence() {
    assertThat(CsvColumns.read(folder, Y_AND_LOT))
        .isInstanceOfSatisfying(
            CsvProblem.class, p -> assertThat(p.sentence()).contains("this is a folder"));
    assertThat(CsvColumns.read(folder.resolve("none.csv"), Y_AND_LOT))
        .isInstanceOfSatisfying(
            CsvProblem.class, p -> assertThat(p.sentence()).contains("there is no such file"));
  }

  /** Long enough for several spans, so that every kind of row also lies across their borders. */
  @Test
  void aLongFileReadsAsTheSmallReaderReadsIt() {
    var random = new SplittableRandom(17);
    var text = new StringBuilder("id,lot,y,note\n");
    while (text.length() < 4 * CsvSpans.SIZE) {
      text.append(random.nextInt(5000)).append(',');
      text.append(lot(random)).append(',');
      text.append(number(random)).append(',');
      text.append(random.nextInt(9) == 0 ? "\"a \"\"long\"\"\nnote, with é\"" : "note");
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    var bytes = bytes(text.toString());
    var wanted = Map.of("id", Kind.LEVELS, "lot", Kind.LEVELS, "y", Kind.NUMBERS);
    var columns = (CsvColumns) tryRead(bytes, wanted);
    var rows = ((CsvTable) CsvParser.parse("f.csv", bytes)).rows();
    assertThat(columns.rows()).isEqualTo(rows.size());
    for (int r = 0; r < rows.size(); r++) {
      var row = rows.get(r);
      assertThat(name(columns.levels("id"), r)).isEqualTo(row.text("id"));
      assertThat(name(columns.levels("lot"), r)).isEqualTo(row.text("lot"));
      double y = row.isBlank("y") ? Double.NaN : Double.parseDouble(row.text("y"));
      assertThat(Double.compare(columns.numbers("y")[r], y)).isZero();
    }
    assertThat(columns.levels("id").names()).doesNotHaveDuplicates();
    assertThat(columns.levels("id").codes()[0]).isZero();
  }

  @Test
  void theFirstProblemOfALongFileIsNamedByItsLine() {
    var text = new StringBuilder("lot,y\n");
    for (int line = 2; text.length() < 3 * CsvSpans.SIZE; line++) {
      text.append("\"L\n")
          .append(line)
          .append("\",")
          .append(line > 9000 ? "bad" : "1")
          .append('\n');
    }
    assertThat(tryRead(bytes(text.toString()), Y_AND_LOT))
        .isInstanceOfSatisfying(
            CsvProblem.class,
            p -> {
              assertThat(p.line()).isEqualTo(2 + 2 * (9001 - 2));
              assertThat(p.column()).isEqualTo("y");
            });
  }

  @Test
  void everyNumberIsRoundedAsTheLibraryRoundsIt() {
    var random = new SplittableRandom(3);
    var text = new StringBuilder("x,y\n");
    var expected = new double[20_000];
    for (int i = 0; i < expected.length; i++) {
      var number = number(random);
      text.append("1,").append(number).append('\n');
      expected[i] = number.isEmpty() ? Double.NaN : Double.parseDouble(number);
    }
    assertThat(read(text.toString(), Map.of("y", Kind.NUMBERS)).numbers("y"))
        .containsExactly(expected);
  }

  private static String lot(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> "\"L" + random.nextInt(40) + "\"";
      case 1 -> "\"L,\"\"" + random.nextInt(40) + "\"";
      default -> "L" + random.nextInt(40);
    };
  }

  private static String number(SplittableRandom random) {
    double value = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-5, 6));
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> Double.toString(value);
      case 2 -> "%.3f".formatted(value);
      case 3 -> "%.14f".formatted(value);
      case 4 -> Long.toString(random.nextLong());
      default -> "%.20e".formatted(value);
    };
  }

  private static String name(CsvLevels levels, int row) {
    return levels.names()[levels.codes()[row]];
  }

  /** The same through the small reader, with its numbers asked. */
  private static CsvProblem refusedByTable(byte[] bytes) {
    return switch (CsvParser.parse("f.csv", bytes)) {
      case CsvProblem problem -> problem;
      case CsvTable table ->
          table
              .missing("y")
              .orElseGet(() -> {
                for (var row : table.rows()) {
                  if (row.number("y") instanceof CsvProblem problem) {
                    return problem;
                  }
                }
                throw new AssertionError("not refused");
              });
    };
  }

  private CsvColumns read(String text, Map<String, Kind> wanted) {
    return (CsvColumns) tryRead(bytes(text), wanted);
  }

  private CsvColumnsReading tryRead(byte[] bytes, Map<String, Kind> wanted) {
    try {
      var file = Files.write(folder.resolve("f.csv"), bytes);
      var reading = CsvColumns.read(file, wanted);
      if (reading instanceof CsvProblem p) {
        // The sentence begins with the name as given; the small reader was given a short one.
        return new CsvProblem(
            "f.csv", p.line(), p.column(), p.sentence().replace(file.toString(), "f.csv"));
      }
      return reading;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
