package exolog.web.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.datamatrix.decoder.Decoder;
import exolog.core.answer.Answer;
import exolog.core.code.Code;
import exolog.core.code.Codes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LabelPhotoTest {
  private static final String ADDRESS =
      "https://clinic.example/01/09506000134352/10/LOT-7/21/7KQ29M4XABCDEFGH";
  private static final String ELEMENTS = "0109506000134352" + "17270930" + "10LOT-7\u001d21A7";

  @Test
  void aDrawnQrIsReadFromAPhotoThatIsTurnedDimAndNoisy() throws IOException {
    for (int degrees : new int[] {0, 8, 90, 180, 33}) {
      byte[] photo = photo(Symbol.qr(ADDRESS), 6, degrees, "jpg");
      assertThat(LabelPhoto.read(photo).orThrow()).as("%d degrees", degrees).isEqualTo(ADDRESS);
    }
  }

  @Test
  void aDrawnDataMatrixIsReadAsTheGs1CodeItIs() throws IOException {
    for (int degrees : new int[] {0, 90, 180, 12}) {
      String read =
          LabelPhoto.read(photo(Symbol.gs1DataMatrix(ELEMENTS), 8, degrees, "png")).orThrow();
      Code.Gs1 code = (Code.Gs1) Codes.parse(read, LocalDate.parse("2026-03-02"));
      assertThat(code.errors()).as(read).isEmpty();
      assertThat(code.elements().texts())
          .containsEntry("01", "09506000134352")
          .containsEntry("10", "LOT-7")
          .containsEntry("21", "A7");
    }
  }

  /** At two and a half pixels a module the edges of one module in three lie wrong by half of it. */
  @Test
  void aSymbolOnAScreenIsReadThoughItIsSmall() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      String serial =
          Long.toString(random.nextLong(1L << 60, Long.MAX_VALUE), 36)
              .toUpperCase(java.util.Locale.ROOT);
      Symbol matrix = Symbol.gs1DataMatrix(ELEMENTS + serial);
      Symbol qr = Symbol.qr(ADDRESS + serial);
      assertThat(LabelPhoto.read(onScreen(matrix, 2.5)).orThrow()).endsWith(serial);
      assertThat(LabelPhoto.read(onScreen(qr, 2.5)).orThrow()).endsWith(serial);
    }
  }

  @Test
  void aDataMatrixOfAnyLengthComesBackAsItWasWritten() throws Exception {
    Random random = new Random(11);
    for (int length = 1; length <= 200; length++) {
      StringBuilder text = new StringBuilder("91");
      for (int i = 0; i < length; i++) {
        text.append(random.nextInt(8) == 0 ? '\u001d' : (char) ('!' + random.nextInt(90)));
      }
      var decoded = new Decoder().decode(Gs1DataMatrix.of(text.toString()));
      assertThat(decoded.getText()).isEqualTo("\u001d" + text);
      assertThat(decoded.getSymbologyModifier()).as("]d2").isEqualTo(2);
    }
  }

  @Test
  void aPhotoWithoutACodeOrNoPhotoAtAllGetsASentenceWithARemedy() throws IOException {
    assertThat(sentence(bytes(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png")))
        .contains("No code could be read", "type the 16 characters");
    assertThat(sentence(new byte[0])).contains("Choose a photo");
    assertThat(sentence("%PDF-1.7 no photo".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .contains("no photo in PNG or JPEG form");
    assertThat(sentence(bytes(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "gif")))
        .contains("no photo in PNG or JPEG form");
    assertThat(sentence(new byte[LabelPhoto.MOST_BYTES + 1])).contains("more than 8 MB");
  }

  @Test
  void aSmallFileThatClaimsToBeAHugePictureIsNotUnpacked() {
    assertThat(sentence(pngThatClaims(50_000, 50_000))).contains("50000 × 50000 pixels");
    assertThat(sentence(pngThatClaims(2_000_000_000, 2_000_000_000))).endsWith(".");
  }

  @Test
  void aDamagedPhotoGetsASentenceWhereverItIsDamaged() throws IOException {
    Random random = new Random(7);
    for (String kind : new String[] {"png", "jpg"}) {
      byte[] whole = photo(Symbol.qr("A"), 3, 0, kind);
      for (int i = 0; i < 60; i++) {
        byte[] damaged = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
        switch (LabelPhoto.read(damaged)) {
          case Answer.Given<String>(String text) -> assertThat(text).isEqualTo("A");
          case Answer.Refused<String> refused -> assertThat(refused.sentence()).endsWith(".");
        }
      }
    }
  }

  private static String sentence(byte[] photo) {
    return switch (LabelPhoto.read(photo)) {
      case Answer.Given<String>(String text) -> "read: " + text;
      case Answer.Refused<String> refused -> refused.sentence();
    };
  }

  /** The symbol on a grey table, turned, with the grain of a small lens. */
  private static byte[] photo(Symbol symbol, int module, int degrees, String kind)
      throws IOException {
    int side = (int) (symbol.size() * module * 1.6);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(200, 196, 190));
    pen.fillRect(0, 0, side, side);
    pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
    pen.translate((side - symbol.size() * module) / 2.0, (side - symbol.size() * module) / 2.0);
    pen.scale(module, module);
    pen.setColor(new Color(235, 232, 228));
    pen.fillRect(0, 0, symbol.size(), symbol.size());
    pen.setColor(new Color(50, 48, 52));
    draw(symbol, (x, y, length) -> pen.fillRect(x, y, length, 1));
    pen.dispose();
    grain(image);
    return bytes(image, kind);
  }

  /** As a browser draws crisp edges: every edge at the nearest pixel. */
  private static byte[] onScreen(Symbol symbol, double module) throws IOException {
    int side = (int) Math.ceil(symbol.size() * module);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, side, side);
    pen.setColor(Color.BLACK);
    draw(
        symbol,
        (x, y, length) -> {
          int left = (int) Math.round(x * module);
          int top = (int) Math.round(y * module);
          int right = (int) Math.round((x + length) * module);
          int bottom = (int) Math.round((y + 1) * module);
          pen.fillRect(left, top, right - left, bottom - top);
        });
    pen.dispose();
    return bytes(image, "png");
  }

  private interface Pen {
    void run(int x, int y, int length);
  }

  private static void draw(Symbol symbol, Pen pen) {
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(symbol.path());
    while (run.find()) {
      pen.run(
          Integer.parseInt(run.group(1)),
          Integer.parseInt(run.group(2)),
          Integer.parseInt(run.group(3)));
    }
  }

  private static void grain(BufferedImage image) {
    Random random = new Random(3);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int level = new Color(image.getRGB(x, y)).getGreen() + random.nextInt(31) - 15;
        int bounded = Math.max(0, Math.min(255, level));
        image.setRGB(x, y, new Color(bounded, bounded, bounded).getRGB());
      }
    }
  }

  private static byte[] bytes(BufferedImage image, String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, kind, out)).isTrue();
    return out.toByteArray();
  }

  /** A header of a PNG and nothing behind it. */
  private static byte[] pngThatClaims(int width, int height) {
    ByteBuffer png = ByteBuffer.allocate(33);
    png.putLong(0x89504E470D0A1A0AL).putInt(13);
    byte[] header =
        ByteBuffer.allocate(17)
            .putInt(0x49484452)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    CRC32 sum = new CRC32();
    sum.update(header);
    return png.put(header).putInt((int) sum.getValue()).array();
  }
}
