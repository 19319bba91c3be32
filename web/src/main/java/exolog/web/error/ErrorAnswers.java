package exolog.web.error;

import exolog.web.layout.Frames;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page for every failure, with words for the common ones. */
@Controller
final class ErrorAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  private final Frames frames;

  ErrorAnswers(Frames frames) {
    this.frames = frames;
  }

  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request) {
    HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    if (status.is5xxServerError()) {
      LOG.error(
          "answered {} to {}",
          status.value(),
          request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
          (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }
    return new ModelAndView(
        "error/page", Map.of("frame", frames.of(request), "fault", fault(status)), status);
  }

  /** A page nobody was sent to by a failure is not there. */
  private static HttpStatus status(@Nullable Object code) {
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return known == null ? HttpStatus.NOT_FOUND : known;
  }

  private static Fault fault(HttpStatus status) {
    return switch (status.value()) {
      case 403 -> Fault.FORBIDDEN;
      case 404, 405 -> Fault.NOT_FOUND;
      case 429 -> Fault.TOO_MANY;
      default -> status.is4xxClientError() ? Fault.UNREADABLE : Fault.BROKEN;
    };
  }
}
