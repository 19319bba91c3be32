package exolog.web.error;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is asked for is not in this clinic's record: answered 404, whether it exists elsewhere or
 * not.
 */
public final class Missing extends ResponseStatusException {
  private static final long serialVersionUID = 1L;

  public Missing() {
    super(HttpStatus.NOT_FOUND);
  }
}
