package exolog.web.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Draws the templates of {@code src/main/jte}, which were compiled with this module. A page is
 * drawn whole before its first byte is sent, so that a fault in a template can still become an
 * error page.
 */
@Component
public final class JteViews implements ViewResolver {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return templates.hasTemplate(name + ".jte") ? new JteView(name + ".jte") : null;
  }

  /** The page as text, for what is printed rather than served. */
  public byte[] draw(String template, Map<String, Object> parameters) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template, parameters, output);
    return output.toByteArray();
  }

  private final class JteView implements View {
    private final String template;

    JteView(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ? extends @Nullable Object> model,
        HttpServletRequest request,
        HttpServletResponse response)
        throws Exception {
      Map<String, Object> parameters = new HashMap<>();
      if (model != null) {
        model.forEach((name, value) -> parameters.put(name, value));
      }
      byte[] page = draw(template, parameters);
      response.setContentType(getContentType());
      response.setContentLength(page.length);
      response.getOutputStream().write(page);
    }
  }
}
