package exolog.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The inspection itself is inspected: a check that finds nothing wrong anywhere checks nothing. */
class BrowserTest {
  @Test
  void a_page_without_a_name_for_its_button_does_not_pass() {
    try (var browser = Browser.open()) {
      Page page = browser.newVisitor("http://localhost");
      page.setContent(
          "<!doctype html><html lang=en><title>t</title><main><h1>t</h1><button></button></main>");
      assertThatThrownBy(() -> browser.inspect(page, "inspection-nameless"))
          .hasMessageContaining("button-name");
    }
  }

  @Test
  void a_page_wider_than_a_small_phone_does_not_pass_and_a_plain_one_does() {
    try (var browser = Browser.open()) {
      Page page = browser.newVisitor("http://localhost");
      page.setContent(
          "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>t</title><main><h1>t</h1><p>plain</p></main>");
      browser.inspect(page, "inspection-plain");
      page.evaluate("document.querySelector('p').style.width = '900px'");
      assertThatThrownBy(() -> browser.inspect(page, "inspection-wide"))
          .hasMessageContaining("scrolls sideways");
      assertThat(page.title()).isEqualTo("t");
    }
  }
}
