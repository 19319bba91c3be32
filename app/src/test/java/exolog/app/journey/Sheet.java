package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** The newest decision sheet on a page, as the patient gets it. */
final class Sheet {
  private final byte[] pdf;
  private final String name;

  private Sheet(byte[] pdf, String name) {
    this.pdf = pdf;
    this.name = name;
  }

  static Sheet of(Page page, String name) {
    String address = page.locator("#sheets li a").first().getAttribute("href");
    var answer = page.request().get(address);
    assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
    assertThat(answer.headers().get("cache-control")).contains("no-store");
    return new Sheet(answer.body(), name);
  }

  /** Two pages, no more, with these words; leaves a picture of each behind for the eye. */
  void hasTwoPagesWith(String... words) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains(words);
      var renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        Path picture = Path.of("target", "screens", name + "-" + (i + 1) + ".png");
        Files.createDirectories(picture.toAbsolutePath().getParent());
        ImageIO.write(renderer.renderImageWithDPI(i, 90), "png", picture.toFile());
      }
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }
}
