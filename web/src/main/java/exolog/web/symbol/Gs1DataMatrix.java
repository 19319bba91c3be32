package exolog.web.symbol;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.DefaultPlacement;
import com.google.zxing.datamatrix.encoder.ErrorCorrection;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;

/**
 * Data Matrix with FNC1 first (ISO/IEC 16022), all of it in ASCII encodation. ZXing's own writer of
 * GS1 symbols (3.5.4, compact mode) loses a separator inside a run of C40 and adds characters
 * behind it, so only its error correction and its placement are used.
 */
final class Gs1DataMatrix {
  private static final char SEPARATOR = '\u001d';
  private static final char FNC1 = 232;
  private static final char PAD = 129;

  private Gs1DataMatrix() {}

  static BitMatrix of(String elementString) {
    StringBuilder words = new StringBuilder().append(FNC1);
    for (int i = 0; i < elementString.length(); i++) {
      char c = elementString.charAt(i);
      if (i + 1 < elementString.length() && isDigit(c) && isDigit(elementString.charAt(i + 1))) {
        words.append((char) (130 + (c - '0') * 10 + elementString.charAt(i + 1) - '0'));
        i++;
      } else {
        words.append(c == SEPARATOR ? FNC1 : (char) (c + 1));
      }
    }
    SymbolInfo symbol = SymbolInfo.lookup(words.length(), SymbolShapeHint.FORCE_SQUARE);
    pad(words, symbol.getDataCapacity());
    DefaultPlacement placed =
        new DefaultPlacement(
            ErrorCorrection.encodeECC200(words.toString(), symbol),
            symbol.getSymbolDataWidth(),
            symbol.getSymbolDataHeight());
    placed.place();
    return framed(placed, symbol);
  }

  /** Padding after the first is scrambled, lest it draw a pattern (ISO/IEC 16022, annex B.1). */
  private static void pad(StringBuilder words, int capacity) {
    if (words.length() < capacity) {
      words.append(PAD);
    }
    while (words.length() < capacity) {
      int scrambled = PAD + 149 * (words.length() + 1) % 253 + 1;
      words.append((char) (scrambled <= 254 ? scrambled : scrambled - 254));
    }
  }

  /** Each region has a solid edge left and below, a broken one above and right. */
  private static BitMatrix framed(DefaultPlacement placed, SymbolInfo symbol) {
    int inner = symbol.matrixWidth;
    int outer = inner + 2;
    BitMatrix modules = new BitMatrix(symbol.getSymbolWidth(), symbol.getSymbolHeight());
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int inX = x % outer;
        int inY = y % outer;
        boolean solid = inX == 0 || inY == outer - 1;
        boolean broken = inY == 0 ? inX % 2 == 0 : inX == outer - 1 && inY % 2 == 1;
        boolean edge = inX == 0 || inY == 0 || inX == outer - 1 || inY == outer - 1;
        boolean data =
            !edge && placed.getBit(x / outer * inner + inX - 1, y / outer * inner + inY - 1);
        if (solid || broken || data) {
          modules.set(x, y);
        }
      }
    }
    return modules;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
