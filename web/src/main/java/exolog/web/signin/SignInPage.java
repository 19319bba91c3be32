package exolog.web.signin;

import exolog.core.practice.Account;
import exolog.web.layout.Framed;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Framed
final class SignInPage {
  @GetMapping("/sign-in")
  ModelAndView form(HttpServletRequest request) {
    return new ModelAndView("signin/page", Map.of("problem", problem(request)));
  }

  /** To where each role's day begins. */
  @GetMapping("/")
  String home(Account account) {
    return switch (account.role()) {
      case CLINICIAN, NURSE -> "redirect:/today";
      case PATIENT -> "redirect:/mine";
      case ANALYST -> "redirect:/results";
      case ADMINISTRATOR -> "redirect:/clinic";
    };
  }

  private static String problem(HttpServletRequest request) {
    if (request.getParameter("refused") != null) {
      return Words.say("signIn.refused");
    }
    return request.getParameter("locked") == null ? "" : Words.say("signIn.locked");
  }
}
