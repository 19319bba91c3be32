package exolog.web.print;

import exolog.core.forecast.ForecastAnswer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A forecast as one HTML page that needs nothing else: for the printer and the patient's file. */
public final class PrintedForecast {
  private static final String[] STYLES = {
    "exolog/web/assets/print.css", "exolog/web/assets/chart.css"
  };

  private PrintedForecast() {}

  public static String html(ForecastAnswer answer) {
    var page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("forecast/print.jte", Map.of("answer", answer, "style", style()), page);
    return page.toString();
  }

  /** Ours and constant: the one text that goes into a page as it is. */
  private static String style() {
    var all = new StringBuilder();
    for (String name : STYLES) {
      try (InputStream in = PrintedForecast.class.getClassLoader().getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("not on the class path: " + name);
        }
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toString();
  }
}
