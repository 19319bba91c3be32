package exolog.app.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/** Hands on a keyboard: everything is reached by Tab, as by someone who cannot point. */
final class Keys {
  private static final int MOST_TABS = 250;

  private static final String NAMED =
      "e => e.tagName + ' ' + (e.getAttribute('href') || e.name || e.getAttribute('aria-label') || '') + ' ' + (e.value || e.textContent).trim().slice(0, 40)";

  private static final String USABLE =
      """
      () => { const named = %s;
        return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
          .filter(e => e.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}))
          .map(named); }
      """
          .formatted(NAMED);

  private static final String STOP =
      """
      () => { const named = %s, e = document.activeElement;
        if (e === document.body || e === document.documentElement) return '';
        const style = getComputedStyle(e), box = e.getBoundingClientRect();
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const x = Math.max(0, Math.min(box.left + Math.min(box.width, 40) / 2, innerWidth - 1));
        const y = Math.max(0, Math.min(box.top + Math.min(box.height, 40) / 2, innerHeight - 1));
        const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const at = document.elementFromPoint(x, y);
        const open = at && (e.contains(at) || at.contains(e));
        return named(e) + (ring ? '' : ' WITHOUT A RING') + (inside ? '' : ' OUT OF SIGHT') + (open ? '' : ' COVERED'); }
      """
          .formatted(NAMED);

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

  /**
   * Tabs once through the whole page, from its top; each stop must be seen: inside the window, with
   * a ring around it, and under nothing else.
   *
   * @return what was stopped at, in order
   */
  List<String> walk() {
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
    var stops = new ArrayList<String>();
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      String stop = String.valueOf(page.evaluate(STOP));
      if (stop.isEmpty() || (!stops.isEmpty() && stop.equals(stops.getFirst()))) {
        return stops;
      }
      stops.add(stop);
    }
    throw new AssertionError("the keyboard does not come round on " + page.url());
  }

  /** Everything that a hand with a mouse could use, in the order it is read. */
  List<String> usable() {
    return ((List<?>) page.evaluate(USABLE)).stream().map(String::valueOf).toList();
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
