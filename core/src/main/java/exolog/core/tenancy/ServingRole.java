package exolog.core.tenancy;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The check at start-up that the role which serves requests is a weak one: row-level security holds
 * back neither an owner (unless forced) nor a superuser nor a role with BYPASSRLS.
 */
public final class ServingRole {
  private static final String POWERS =
      """
      select rolname as role, rolsuper as superuser, rolbypassrls as bypasses,
             (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'S')
                 and pg_has_role(current_user, c.relowner, 'USAGE')) as owned
        from pg_roles where rolname = current_user
      """;

  private ServingRole() {}

  /** A sentence why this role must not serve, or nothing. */
  public static Optional<String> check(JdbcClient jdbc) {
    return jdbc
        .sql(POWERS)
        .query((row, _) ->
            objections(
                row.getString("role"),
                row.getBoolean("superuser"),
                row.getBoolean("bypasses"),
                row.getInt("owned")))
        .single()
        .stream()
        .findFirst();
  }

  private static List<String> objections(
      String role, boolean superuser, boolean bypasses, int owned) {
    String remedy =
        " Give --db a second role, without these powers, to serve with; the owner only migrates.";
    if (superuser) {
      return List.of("The database role \"" + role + "\" is a superuser." + remedy);
    }
    if (bypasses) {
      return List.of("The database role \"" + role + "\" may bypass row-level security." + remedy);
    }
    if (owned > 0) {
      return List.of(
          "The database role \"" + role + "\" owns " + owned + " tables of the record." + remedy);
    }
    return List.of();
  }
}
