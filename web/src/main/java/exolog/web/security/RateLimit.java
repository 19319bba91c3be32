package exolog.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing: of passwords at sign-in, of vial codes at the public passport. Counted by
 * network address, in memory, for this process.
 */
final class RateLimit extends OncePerRequestFilter {
  private static final int TOO_MANY = 429;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Predicate<HttpServletRequest> counted;
  private final Sparing sparing;
  private final Optional<byte[]> page;

  private RateLimit(Predicate<HttpServletRequest> counted, Sparing sparing, Optional<byte[]> page) {
    this.counted = counted;
    this.sparing = sparing;
    this.page = page;
  }

  static RateLimit ofSignIn(Clock clock) {
    return new RateLimit(
        request -> request.getRequestURI().equals("/sign-in") && request.getMethod().equals("POST"),
        new Sparing(30, MINUTE, clock),
        Optional.empty());
  }

  /**
   * Every passport alike, known or not.
   *
   * @param page what to show: the usual error page knows of sessions, and this visitor has none
   */
  static RateLimit ofPassports(Clock clock, byte[] page) {
    return new RateLimit(_ -> true, new Sparing(120, MINUTE, clock), Optional.of(page));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!counted.test(request) || sparing.admits(request.getRemoteAddr())) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Retry-After", String.valueOf(MINUTE.toSeconds()));
    if (page.isEmpty()) {
      response.sendError(TOO_MANY);
      return;
    }
    response.setStatus(TOO_MANY);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(page.get());
  }
}
