package exolog.web.layout;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the style sheet and the scripts. */
@Controller
final class AssetAnswers {
  private static final CacheControl YEAR =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @GetMapping(Assets.PATH + "{name}")
  ResponseEntity<Resource> asset(@PathVariable String name) {
    return Assets.find(name)
        .map(asset ->
            ResponseEntity.ok()
                .cacheControl(YEAR)
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .<Resource>body(asset.content()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
