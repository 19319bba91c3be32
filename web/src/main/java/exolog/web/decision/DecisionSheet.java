package exolog.web.decision;

import exolog.web.print.Paper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The two pages a patient takes home. */
final class DecisionSheet {
  private DecisionSheet() {}

  static byte[] pdf(OnTheTable table) {
    var page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("decision/sheet.jte", Map.of("table", table), page);
    return Paper.pdf(page.toString());
  }
}
