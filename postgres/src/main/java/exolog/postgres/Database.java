package exolog.postgres;

/**
 * One database and the two roles that use it: the owner migrates, the app role serves and can
 * neither own a table nor pass by row-level security.
 */
public record Database(String url, Login owner, Login app) {}
