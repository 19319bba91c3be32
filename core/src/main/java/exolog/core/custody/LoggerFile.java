package exolog.core.custody;

import exolog.core.answer.Answer;
import exolog.core.answer.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A temperature logger's table: a header that names a time and a temperature column, then one
 * reading a line. Comma, semicolon or tab; decimal point, or comma where the comma separates
 * nothing. Times are the clinic's own unless they carry an offset.
 */
final class LoggerFile {
  static final int MOST_LINES = 200_000;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd[' ']['T']HH:mm[:ss]", Locale.ROOT);

  private LoggerFile() {}

  static Answer<List<PlaceReading>> read(byte[] content, ZoneId zone) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return refused(1, "", "the file is not UTF-8 text. Export it as CSV in UTF-8.");
    }
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    if (lines.size() > MOST_LINES) {
      return refused(
          MOST_LINES, "", "a file has at most " + MOST_LINES + " lines. Export a shorter time.");
    }
    return lines.isEmpty()
        ? refused(1, "", "the file is empty. Expected a header and one reading a line.")
        : read(lines, zone);
  }

  private static Answer<List<PlaceReading>> read(List<String> lines, ZoneId zone) {
    String separator = separator(lines.getFirst());
    List<String> header = cells(lines.getFirst().toLowerCase(Locale.ROOT), separator);
    int time = column(header, "time", "date", "zeit", "heure");
    int celsius = column(header, "temp", "celsius", "°c");
    if (time < 0 || celsius < 0) {
      return refused(
          1,
          lines.getFirst(),
          "expected a header with a time and a temperature column, such as time,celsius.");
    }
    List<PlaceReading> readings = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      List<String> cells = cells(lines.get(i), separator);
      if (cells.size() <= Math.max(time, celsius)) {
        return refused(i + 1, lines.get(i), "it has fewer columns than the header.");
      }
      try {
        readings.add(new PlaceReading(at(cells.get(time), zone), celsius(cells.get(celsius))));
      } catch (DateTimeException e) {
        return refused(
            i + 1,
            cells.get(time),
            "expected a time such as 2026-03-02 14:30 or 2026-03-02T14:30:00Z.");
      } catch (NumberFormatException e) {
        return refused(
            i + 1, cells.get(celsius), "expected a temperature in °C from -273.15 to 150.");
      }
    }
    return readings.isEmpty()
        ? refused(2, "", "there is no reading below the header.")
        : Answer.given(List.copyOf(readings));
  }

  private static Instant at(String cell, ZoneId zone) {
    boolean hasOffset = cell.matches(".*([Zz]|[+-]\\d\\d:?\\d\\d)$") && cell.contains("T");
    Instant at =
        hasOffset
            ? OffsetDateTime.parse(cell).toInstant()
            : LocalDateTime.parse(cell, LOCAL).atZone(zone).toInstant();
    if (at.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
        || at.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
      throw new DateTimeException("not a time of this record");
    }
    return at.truncatedTo(ChronoUnit.SECONDS);
  }

  private static BigDecimal celsius(String cell) {
    if (!cell.matches("[+\u2212-]?\\d{1,3}([.,]\\d{1,6})?")) {
      throw new NumberFormatException(cell);
    }
    BigDecimal value = new BigDecimal(cell.replace(',', '.').replace('\u2212', '-'));
    if (!Temperatures.isPossible(value)) {
      throw new NumberFormatException(cell);
    }
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  private static String separator(String header) {
    return header.contains(";") ? ";" : header.contains("\t") ? "\t" : ",";
  }

  private static List<String> cells(String line, String separator) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(separator, -1)) {
      cells.add(cell.strip().replaceAll("^\"|\"$", "").strip());
    }
    return cells;
  }

  private static int column(List<String> header, String... words) {
    for (int i = 0; i < header.size(); i++) {
      for (String word : words) {
        if (header.get(i).contains(word)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static <T> Answer<T> refused(int line, String value, String sentence) {
    String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    return Answer.refused(
        List.of(
            new Refusal(
                "logger.line",
                "file",
                shown,
                "Line " + line + (shown.isEmpty() ? ": " : ", \"" + shown + "\": ") + sentence)));
  }
}
