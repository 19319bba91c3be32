package exolog.web.layout;

import exolog.core.practice.Account;
import exolog.core.practice.Clinics;
import exolog.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame for a request. */
@Component
public final class Frames {
  private static final String NOTICE = "exolog.notice";

  private final Clinics clinics;

  Frames(Clinics clinics) {
    this.clinics = clinics;
  }

  public Frame of(HttpServletRequest request) {
    Optional<Account> account = SignedIn.account();
    return new Frame(
        account,
        account.map(Account::actor).map(clinics::of),
        Appearance.of(request),
        path(request),
        takeNotice(request),
        () -> csrf(request));
  }

  /** One sentence for the next page, such as "The session is recorded." */
  public static void notice(HttpServletRequest request, String sentence) {
    request.getSession().setAttribute(NOTICE, sentence);
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String takeNotice(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NOTICE) instanceof String sentence)) {
      return "";
    }
    session.removeAttribute(NOTICE);
    return sentence;
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
