package exolog.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing: of passwords at sign-in, of vial codes at the public passport. Counted by
 * network address, in memory, for this process.
 */
final class RateLimit extends OncePerRequestFilter {
  private static final int TOO_MANY = 429;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Sparing signIn;
  private final Sparing passport;

  RateLimit(Clock clock) {
    this.signIn = new Sparing(30, MINUTE, clock);
    this.passport = new Sparing(120, MINUTE, clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (admits(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Retry-After", String.valueOf(MINUTE.toSeconds()));
    response.sendError(TOO_MANY);
  }

  private boolean admits(HttpServletRequest request) {
    String path = request.getRequestURI();
    String caller = request.getRemoteAddr();
    if (path.equals("/sign-in") && request.getMethod().equals("POST")) {
      return signIn.admits(caller);
    }
    if (path.startsWith("/p/")) {
      return passport.admits(caller);
    }
    return true;
  }
}
