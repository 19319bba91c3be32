package exolog.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address people reach this server by, for what is printed and leaves the house.
 *
 * @param configured empty on a server for this machine alone
 */
public record PublicAddress(Optional<URI> configured) {
  /** Without a slash at its end. */
  public String of(HttpServletRequest request) {
    return configured
        .map(URI::toString)
        .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString())
        .replaceAll("/+$", "");
  }
}
