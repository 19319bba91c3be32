package exolog.web.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/**
 * How someone wants pages to look and behave in this browser.
 *
 * @param keys whether single-key shortcuts are on (WCAG 2.2, 2.1.4 asks for a way to turn them off)
 */
public record Appearance(Theme theme, boolean keys) {
  static final String THEME_COOKIE = "theme";
  static final String KEYS_COOKIE = "keys";

  /** What the colours follow. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Theme of(String key) {
      return Arrays.stream(values())
          .filter(theme -> theme.key().equals(key))
          .findFirst()
          .orElse(SYSTEM);
    }
  }

  public static Appearance usual() {
    return new Appearance(Theme.SYSTEM, true);
  }

  static Appearance of(HttpServletRequest request) {
    return new Appearance(
        Theme.of(cookie(request, THEME_COOKIE)), !"off".equals(cookie(request, KEYS_COOKIE)));
  }

  private static String cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return "";
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }
}
