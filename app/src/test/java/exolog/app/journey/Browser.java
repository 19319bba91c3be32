package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The machine's Chromium, driven from the keyboard; each page met can be inspected. */
final class Browser implements AutoCloseable {
  /** As wide as a desk, and as narrow as WCAG 1.4.10 asks a page to bear. */
  private static final int DESK = 1280;

  private static final int PHONE = 360;
  private static final int NARROWEST = 320;
  private static final int HEIGHT = 900;
  private static final Path SCREENS = Path.of("target", "screens");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<BrowserContext> contexts = new ArrayList<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  static Browser open() {
    Playwright playwright = Playwright.create();
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(chromiumPath())
            .setChromiumSandbox(false)
            .setArgs(
                List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    return new Browser(playwright, playwright.chromium().launch(options));
  }

  /** A person who has not been here before. */
  Page newVisitor(String baseUrl) {
    return newVisitor(baseUrl, 1);
  }

  /** The same with a screen of so many dots to a pixel: what a telephone shows and photographs. */
  Page newVisitor(String baseUrl, int dots) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("en-GB")
                // The content security policy stays on: axe is handed over by the debugger.
                .setDeviceScaleFactor(dots)
                .setViewportSize(DESK, HEIGHT));
    contexts.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  }

  /**
   * What a person with a screen reader, a phone or a dark room would trip over: axe in both themes,
   * no sideways scrolling at 320 px. Leaves screenshots behind for the eye.
   */
  void inspect(Page page, String name) {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      for (int width : List.of(DESK, PHONE)) {
        page.setViewportSize(width, HEIGHT);
        screenshot(
            page,
            "%s-%d-%s".formatted(name, width, theme.name().toLowerCase(java.util.Locale.ROOT)));
        assertThat(violations(page)).as("axe on %s, %s, %d px", name, theme, width).isEmpty();
      }
    }
    page.setViewportSize(NARROWEST, HEIGHT);
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .as("%s scrolls sideways at %d px", name, NARROWEST)
        .matches(overflow -> ((Number) overflow).intValue() <= 0, "no overflow");
    page.setViewportSize(DESK, HEIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    chromium.close();
    playwright.close();
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
  }

  /** One line a fault: rule, what is wrong, where. */
  private static List<String> violations(Page page) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(Axe.SOURCE);
    }
    Object found =
        page.evaluate(
            """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
              .violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help} at ${n.target.join(' ')} ${n.failureSummary}`))
            """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static Path chromiumPath() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(program -> Path.of("/usr/bin", program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The browser tests need Chromium in /usr/bin: run them with ./exolog test, which installs it, or install the package chromium."));
  }

  private static final class Axe {
    static final String SOURCE = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

    private static String read(String path) {
      try (InputStream in = Axe.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException(path + " is not on the class path");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
