package exolog.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the chosen colours and the shortcut switch in a cookie: a plain form, no script. */
@Controller
final class AppearanceAnswers {
  @PostMapping("/appearance")
  ResponseEntity<Void> choose(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String keys,
      @RequestParam(defaultValue = "/") String back) {
    var answer = ResponseEntity.status(HttpStatus.SEE_OTHER);
    if (!theme.isEmpty()) {
      String key = Appearance.Theme.of(theme).key();
      answer.header(HttpHeaders.SET_COOKIE, cookie(request, Appearance.THEME_COOKIE, key));
    }
    if (!keys.isEmpty()) {
      String value = keys.equals("off") ? "off" : "on";
      answer.header(HttpHeaders.SET_COOKIE, cookie(request, Appearance.KEYS_COOKIE, value));
    }
    return answer.header(HttpHeaders.LOCATION, ownPath(back)).build();
  }

  /** Only a path of ours: a form must not become a way to send people elsewhere. */
  static String ownPath(String back) {
    boolean ours = back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    return ours ? back : "/";
  }

  private static String cookie(HttpServletRequest request, String name, String value) {
    return ResponseCookie.from(name, value)
        .path("/")
        .maxAge(Duration.ofDays(365))
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build()
        .toString();
  }
}
