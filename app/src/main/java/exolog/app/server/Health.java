package exolog.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers {@code /health} before anything else is asked: whoever watches the process has no login,
 * and learns no more than whether it and its database answer.
 */
final class Health extends OncePerRequestFilter {
  static final String PATH = "/health";

  private final JdbcClient jdbc;

  Health(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean well = databaseAnswers();
    response.setStatus(
        well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(well ? "{\"status\":\"ok\"}" : "{\"status\":\"no database\"}");
  }

  private boolean databaseAnswers() {
    try {
      return jdbc.sql("select 1").query(Integer.class).single() == 1;
    } catch (DataAccessException e) {
      logger.warn("the database does not answer", e);
      return false;
    }
  }
}
