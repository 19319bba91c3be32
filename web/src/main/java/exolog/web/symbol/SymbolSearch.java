package exolog.web.symbol;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks for a code in a picture as it lies, turned, smaller, lighter and darker. */
final class SymbolSearch {
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.ALSO_INVERTED,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX, BarcodeFormat.CODE_128));

  /** Degrees. The finders bear a slant of some twenty by themselves. */
  private static final List<Integer> TURNS = List.of(0, 90, 45, 20, 70);

  private static final List<Double> SCALES = List.of(1.0, 0.5, 0.25);

  /**
   * The finders need some three pixels to a module: a small picture, a screen's, is drawn larger.
   */
  private static final List<Double> SCALES_OF_SMALL = List.of(1.0, 3.0, 2.0, 4.5);

  private static final int SMALL_SIDE = 400;
  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  private SymbolSearch() {}

  static Optional<Result> in(BufferedImage image) {
    for (int degrees : TURNS) {
      for (double scale : scales(image)) {
        Optional<Result> found = look(redrawn(image, degrees, scale));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static List<Double> scales(BufferedImage image) {
    boolean small = Math.max(image.getWidth(), image.getHeight()) <= SMALL_SIDE;
    return small ? SCALES_OF_SMALL : SCALES;
  }

  private static Optional<Result> look(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    LuminanceSource light = new RGBLuminanceSource(width, height, pixels);
    return BINARIZERS.stream()
        .flatMap(binarizer -> decode(new BinaryBitmap(binarizer.apply(light))).stream())
        .findFirst();
  }

  private static Optional<Result> decode(BinaryBitmap bits) {
    try {
      return Optional.of(new MultiFormatReader().decode(bits, HINTS));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * On white, so that a turned picture has no black corners and a transparent one no black page.
   */
  private static BufferedImage redrawn(BufferedImage image, int degrees, double scale) {
    double angle = Math.toRadians(degrees);
    double wide = Math.abs(Math.cos(angle));
    double high = Math.abs(Math.sin(angle));
    int width = (int) Math.ceil((image.getWidth() * wide + image.getHeight() * high) * scale) + 16;
    int height = (int) Math.ceil((image.getWidth() * high + image.getHeight() * wide) * scale) + 16;
    BufferedImage redrawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = redrawn.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.translate(width / 2.0, height / 2.0);
    pen.rotate(angle);
    pen.scale(scale, scale);
    pen.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    return redrawn;
  }
}
