package exolog.web.symbol;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import exolog.core.answer.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The code on a photo of a label. */
public final class LabelPhoto {
  /** A telephone's photo has 3 to 6 MB. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  /** 64 million pixels: the largest telephones. What claims more is not unpacked at all. */
  private static final long MOST_PIXELS = 64_000_000;

  /** No symbol needs more; a larger photo is read with every second or third pixel. */
  private static final int WORKING_SIDE = 2_000;

  private static final Set<String> KINDS = Set.of("png", "jpeg");
  private static final Set<String> SAY_GS1 = Set.of("]d2", "]C1", "]Q3");

  private LabelPhoto() {}

  /** What the code on it says, or a sentence. */
  public static Answer<String> read(byte[] photo) {
    if (photo.length == 0) {
      return refused("photo.missing", "Choose a photo of the label, or type its 16 characters.");
    }
    if (photo.length > MOST_BYTES) {
      return tooLarge();
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
      return read(in);
    } catch (IOException | RuntimeException e) {
      // The decoders of the platform throw almost anything at a damaged file.
      return damaged();
    }
  }

  /** For what should not even be taken into the memory. */
  public static Answer<String> tooLarge() {
    return refused(
        "photo.large", "The photo has more than 8 MB. Take a smaller one, or type the code.");
  }

  private static Answer<String> read(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    ImageReader reader = readers.hasNext() ? readers.next() : null;
    if (reader == null || !KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
      return refused(
          "photo.kind", "This file is no photo in PNG or JPEG form. Take a photo of the label.");
    }
    try {
      reader.setInput(in, true, true);
      return read(reader);
    } finally {
      reader.dispose();
    }
  }

  private static Answer<String> read(ImageReader reader) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MOST_PIXELS) {
      return refused(
          "photo.pixels",
          "The photo has "
              + width
              + " × "
              + height
              + " pixels; 64 million are the most. Take a smaller one, or type the code.");
    }
    ImageReadParam sparing = reader.getDefaultReadParam();
    int step = (int) Math.max(1, (Math.max(width, height) + WORKING_SIDE - 1) / WORKING_SIDE);
    sparing.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(0, sparing);
    return SymbolSearch.in(image)
        .map(LabelPhoto::text)
        .map(Answer::given)
        .orElseGet(() ->
            refused(
                "photo.none",
                "No code could be read on the photo. Take it again from nearer, straight on, in even"
                    + " light, with the whole code and some white around it, or type the 16"
                    + " characters of the label."));
  }

  /** With the prefix a scanner would send where the symbol says that it is GS1's. */
  private static String text(Result found) {
    Optional<String> symbology =
        Optional.ofNullable(found.getResultMetadata())
            .map(all -> all.get(ResultMetadataType.SYMBOLOGY_IDENTIFIER))
            .map(String::valueOf)
            .filter(SAY_GS1::contains);
    String text = found.getText();
    return symbology.filter(prefix -> !text.startsWith(prefix)).orElse("") + text;
  }

  private static Answer<String> damaged() {
    return refused(
        "photo.damaged", "The photo could not be opened: the file is damaged. Take it again.");
  }

  private static Answer<String> refused(String key, String sentence) {
    return Answer.refused(key, "photo", "", sentence);
  }
}
