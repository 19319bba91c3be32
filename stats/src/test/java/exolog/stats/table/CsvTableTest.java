package exolog.stats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  @Test
  void aPlainTableIsReadCellByCell() {
    var table = table("study,yi,vi\nTrelles,0.5,0.04\nPak,-1.2e-1,.09\n");
    assertThat(table.columns()).containsExactly("study", "yi", "vi");
    assertThat(table.rows()).extracting(row -> row.text("study")).containsExactly("Trelles", "Pak");
    assertThat(table.numbers("yi")).isEqualTo(new CsvNumbers.Values(List.of(0.5, -0.12)));
    assertThat(table.rows().getLast().line()).isEqualTo(3);
  }

  @Test
  void aQuotedValueMayHoldCommasQuotationMarksAndLineBreaks() {
    var table = table("note,n\n\"six, \"\"weekly\"\"\nsessions\",6\nlast,1\n");
    assertThat(table.rows().getFirst().text("note")).isEqualTo("six, \"weekly\"\nsessions");
    assertThat(table.rows().getLast().line()).as("an editor's line number").isEqualTo(4);
  }

  @Test
  void spreadsheetsMayWriteAByteOrderMarkAndWindowsLineEnds() {
    var table = table("\uFEFFyi,vi\r\n1,2\r\n3,4");
    assertThat(table.numbers("yi")).isEqualTo(new CsvNumbers.Values(List.of(1.0, 3.0)));
    assertThat(table.numbers("vi")).isEqualTo(new CsvNumbers.Values(List.of(2.0, 4.0)));
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() {
    assertThat(table("yi,vi\n").rows()).isEmpty();
  }

  @Test
  void anEmptyCellIsUnknownAndNotZero() {
    var row = table("yi,vi\n,0.1\n").rows().getFirst();
    assertThat(row.isBlank("yi")).isTrue();
    assertThat(row.number("yi")).isEqualTo(new CsvNumber.Blank());
    assertThat(sentence(table("yi,vi\n1,1\n,0.1\n").numbers("yi")))
        .isEqualTo(
            "F.csv, line 3, column yi: the cell is empty, expected a number. Fill it in or leave the row out.");
  }

  @Test
  void anEmptyFileIsNotATable() {
    assertThat(sentence("")).startsWith("F.csv, line 1: the file is empty");
    assertThat(sentence("\n\n")).contains("the file is empty");
  }

  @Test
  void aRowWithTooFewOrTooManyValuesIsNamedByItsLine() {
    assertThat(sentence("a,b\n1,2\n3\n")).startsWith("F.csv, line 3: 1 values under a header of 2");
    assertThat(sentence("a,b\n1,2,3\n")).startsWith("F.csv, line 2: 3 values under a header of 2");
  }

  @Test
  void anEmptyLineIsNotSkippedSilently() {
    assertThat(sentence("a,b\n1,2\n\n3,4\n"))
        .isEqualTo("F.csv, line 3: the line is empty. Delete it.");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsNamedWhereItOpened() {
    assertThat(sentence("a,b\n1,2\n3,\"open\n5,6\n"))
        .isEqualTo("F.csv, line 3: the quotation mark opened here is never closed. Close it.");
  }

  @Test
  void strayQuotationMarksAreRefused() {
    assertThat(sentence("a,b\n5\" long,2\n")).contains("line 2", "inside an unquoted value");
    assertThat(sentence("a,b\n\"x\"y,2\n")).contains("line 2", "follows a closing quotation mark");
  }

  @Test
  void twoColumnsOfTheSameNameAreRefused() {
    assertThat(sentence("yi,vi,yi\n"))
        .isEqualTo("F.csv, line 1: two columns are named yi. Rename one.");
    assertThat(sentence("yi,,vi\n")).contains("column 2 has no name");
  }

  @Test
  void semicolonsAndOldLineEndsGetARemedy() {
    assertThat(sentence("yi;vi\n1;2\n")).contains("separated by semicolons", "commas");
    assertThat(sentence("yi,vi\r1,2\r")).contains("carriage return");
  }

  @Test
  void textThatIsNotUtf8IsNamedByItsLine() {
    byte[] latin1 = "study,n\nPak,1\nMuñoz,2\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(sentenceOfBytes(latin1)).startsWith("F.csv, line 3: the text is not UTF-8");
    byte[] utf16 = "study,n\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(sentenceOfBytes(new byte[] {(byte) 0xFF, (byte) 0xFE}, utf16)).contains("not UTF-8");
    byte[] cut = {'a', '\n', (byte) 0xC3};
    assertThat(sentenceOfBytes(cut)).startsWith("F.csv, line 2: the text is not UTF-8");
  }

  @Test
  void onlyFiniteNumbersAreNumbers() {
    assertThat(badNumber("NaN")).contains("line 2, column yi", "\"NaN\" is not a finite number");
    for (var text :
        List.of("NA", "Infinity", "-inf", "0x1p3", "1d", "1 000", "<0.001", "--1", "e5")) {
      assertThat(badNumber(text)).contains("\"" + text + "\" is not a finite number");
    }
    assertThat(badNumber("1e999")).contains("too large");
  }

  @Test
  void aDecimalCommaIsAnsweredWithTheNumberToWrite() {
    assertThat(badNumber("\"0,35\""))
        .isEqualTo("F.csv, line 2, column yi: \"0,35\" has a decimal comma. Write 0.35.");
    assertThat(sentence("yi,vi\n0,35,1\n")).contains("0,5 for 0.5");
  }

  @Test
  void aLongOrControlCharacterValueIsShownShortAndClean() {
    assertThat(badNumber("x".repeat(500))).hasSizeLessThan(200).contains("…");
    assertThat(badNumber("a\u001B[31mb")).doesNotContain("\u001B");
  }

  @Test
  void aMissingColumnIsNamedBesideThoseThatAreThere() {
    var table = table("study,y,v\nPak,1,2\n");
    assertThat(table.missing("y", "v")).isEmpty();
    assertThat(table.missing("yi", "v", "vi").orElseThrow().sentence())
        .isEqualTo(
            "F.csv, line 1: there is no column yi, vi. The header names study, y, v. Correct the header or name another column.");
    assertThat(sentence(table.numbers("yi"))).contains("there is no column yi");
    assertThatThrownBy(() -> table.rows().getFirst().text("yi"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileThatIsAbsentOrAFolderGetsASentence(@TempDir Path folder) throws IOException {
    assertThat(sentence(CsvTable.read(folder.resolve("none.csv"))))
        .contains("there is no such file");
    assertThat(sentence(CsvTable.read(folder))).contains("this is a folder");
    var file = Files.writeString(folder.resolve("f.csv"), "a\n1\n");
    assertThat(CsvTable.read(file)).isInstanceOf(CsvTable.class);
  }

  @Test
  void aFileWithoutEndIsRefusedBeforeMemoryEnds() throws IOException {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) 'a');
            return length;
          }
        };
    assertThat(sentence(CsvTable.read("F.csv", endless))).contains("larger than 32 MB");
  }

  private static String badNumber(String text) {
    return sentence(table("yi,vi\n" + text + ",1\n").numbers("yi"));
  }

  private static CsvTable table(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static CsvReading read(byte[] bytes) {
    try {
      return CsvTable.read("F.csv", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String sentence(String text) {
    return sentence(read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String sentenceOfBytes(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return sentence(read(all.toByteArray()));
  }

  private static String sentence(Object answer) {
    assertThat(answer).isInstanceOf(CsvProblem.class);
    return ((CsvProblem) answer).sentence();
  }
}
