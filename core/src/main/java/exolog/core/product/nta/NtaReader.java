package exolog.core.product.nta;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Tells whose file it is and has it read. */
public final class NtaReader {
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private static final double MOST_DILUTION = 1e9;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private NtaReader() {}

  /** Whether a factor can be one: 1000 stands for one part in a thousand, 1 for undiluted. */
  public static boolean isDilution(double factor) {
    return factor >= 1 && factor <= MOST_DILUTION;
  }

  /**
   * Reads one export.
   *
   * @param name what the sentences call the file
   * @param dilution what the person says who diluted the sample; empty leaves it to the file
   */
  public static NtaReading read(String name, byte[] bytes, Optional<Double> dilution) {
    if (bytes.length > MOST_BYTES) {
      return refuse(
          name, "is larger than 10 MB. Export the summary, not the videos or the tracks.");
    }
    String text = text(bytes);
    if (text.isBlank()) {
      return refuse(name, "is empty, expected an export of NanoSight or ZetaView.");
    }
    String head = text.substring(0, Math.min(text.length(), 20_000)).toLowerCase(Locale.ROOT);
    if (head.contains("nta experiment summary file")
        || head.contains("nta single analysis summary file")
        || (head.contains("created with nta") && head.contains("[experiment details]"))) {
      return new NanoSight(name, text, dilution).read();
    }
    if (head.contains("particle id") && head.contains("size/nm")) {
      return refuse(
          name,
          "is a NanoSight list of single particles, which holds no concentration. Choose the file that ends in ExperimentSummary.csv or _Summary.csv.");
    }
    if (head.contains("zetaview") || (head.contains("size / nm") && head.contains("cm-3"))) {
      return new ZetaView(name, text, dilution).read();
    }
    return refuse(
        name,
        "is neither a NanoSight summary (CSV that begins with \"NTA Experiment Summary File\") nor a ZetaView size distribution (TXT). Export one of these.");
  }

  static NtaReading refuse(String name, String complaint) {
    return new NtaReading.Unreadable(name + " " + complaint);
  }

  /**
   * UTF-8 where it is that, with or without a mark; else Windows-1252, which Latin-1 is part of.
   */
  private static String text(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, WINDOWS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
