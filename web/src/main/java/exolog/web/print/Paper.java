package exolog.web.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A page of well-formed HTML as a PDF that carries its own fonts. Asks for nothing outside. */
public final class Paper {
  private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
  private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";

  private Paper() {}

  /**
   * Renders to bytes; the same page gives the same text, not the same bytes (the time is inside).
   *
   * @param html well-formed: a page of ours that is not is our own fault and throws
   */
  public static byte[] pdf(String html) {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFont(() -> open(REGULAR), "Liberation Sans", 400, style(), true);
    builder.useFont(() -> open(BOLD), "Liberation Sans", 700, style(), true);
    builder.useUriResolver((_, _) -> null);
    builder.withHtmlContent(html, null);
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("The paper could not be written.", e);
    }
    return bytes.toByteArray();
  }

  private static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle style() {
    return com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL;
  }

  private static InputStream open(String font) {
    InputStream in = Paper.class.getResourceAsStream(font);
    if (in == null) {
      throw new IllegalStateException(font + " is not on the class path.");
    }
    return in;
  }
}
