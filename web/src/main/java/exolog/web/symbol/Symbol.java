package exolog.web.symbol;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A two-dimensional code as one path of an SVG, a unit to each module, with its quiet zone.
 *
 * @param size of the square, quiet zone included
 */
public record Symbol(int size, String path) {
  /** ISO/IEC 18004 asks for four modules of quiet around a QR code, ISO/IEC 16022 for one. */
  private static final int QR_QUIET = 4;

  private static final int DATA_MATRIX_QUIET = 2;

  public static Symbol qr(String text) {
    Map<EncodeHintType, Object> hints =
        Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
    try {
      return of(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints), QR_QUIET);
    } catch (WriterException e) {
      throw new IllegalStateException("a label's text always fits into its symbol", e);
    }
  }

  /** FNC1 comes first of itself; character 29 of the element string separates. */
  public static Symbol gs1DataMatrix(String elementString) {
    return of(Gs1DataMatrix.of(elementString), DATA_MATRIX_QUIET);
  }

  private static Symbol of(BitMatrix modules, int quiet) {
    return new Symbol(modules.getWidth() + 2 * quiet, path(modules, quiet));
  }

  /** Each run of dark modules in a row is one rectangle. */
  private static String path(BitMatrix modules, int quiet) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int start = x;
        while (x < modules.getWidth() && modules.get(x, y)) {
          x++;
        }
        if (x > start) {
          path.append("M%d %dh%dv1h-%dz".formatted(start + quiet, y + quiet, x - start, x - start));
        }
        x++;
      }
    }
    return path.toString();
  }
}
