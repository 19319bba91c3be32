package exolog.web.layout;

import org.springframework.web.bind.annotation.GetMapping;

/** The list of keys, for who cannot or will not open it as a dialog. */
@Framed
final class HelpPage {
  @GetMapping("/help/keys")
  String keys() {
    return "layout/help";
  }
}
