package exolog.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame, except those that say they have none. */
@ControllerAdvice(annotations = Framed.class)
final class FrameAdvice {
  private final Frames frames;

  FrameAdvice(Frames frames) {
    this.frames = frames;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    return frames.of(request);
  }
}
