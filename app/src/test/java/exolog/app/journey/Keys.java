package exolog.app.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** Hands on a keyboard: everything is reached by Tab, as by someone who cannot point. */
final class Keys {
  private static final int MOST_TABS = 250;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Tabs until the focus is on what the selector names. */
  Keys to(String selector) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
        return this;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + selector + " on " + page.url());
  }

  Keys type(String selector, String text) {
    to(selector);
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
    return this;
  }

  /** Arrows through a list until the wanted value is chosen. */
  Keys choose(String selector, String value) {
    to(selector);
    page.keyboard().press("Home");
    for (int i = 0; i < 300; i++) {
      if (value.equals(page.evaluate("() => document.activeElement.value"))) {
        return this;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("no " + value + " in " + selector);
  }

  /** The first of a group by Space, the others by arrows. */
  Keys pick(String group, String value) {
    to("input[name='" + group + "']");
    page.keyboard().press("Space");
    for (int i = 0; i < 5; i++) {
      if (value.equals(page.evaluate("() => document.activeElement.value"))) {
        return this;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("no " + value + " in " + group);
  }

  /** Presses Enter on it and waits for the page it leads to. */
  void enter(String selector) {
    to(selector);
    leave("Enter");
  }

  /** Presses a key that leads to another page, and waits until that page is there. */
  void leave(String key) {
    page.evaluate("() => { window.stillHere = true; }");
    page.keyboard().press(key);
    for (int i = 0; i < 150; i++) {
      page.waitForTimeout(100);
      if (arrived()) {
        return;
      }
    }
    throw new AssertionError(key + " leads nowhere from " + page.url());
  }

  private boolean arrived() {
    try {
      return Boolean.TRUE.equals(
          page.evaluate("() => !window.stillHere && document.readyState === 'complete'"));
    } catch (PlaywrightException leaving) {
      return false; // asked in the middle of the change of pages
    }
  }
}
