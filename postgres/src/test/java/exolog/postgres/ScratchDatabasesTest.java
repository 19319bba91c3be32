package exolog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScratchDatabasesTest {
  @Test
  void the_app_role_can_neither_pass_row_level_security_nor_make_tables() throws SQLException {
    Database database = ScratchDatabases.fresh();
    String powers =
        "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user";
    assertThat(Sql.ask(database.url(), database.app(), powers)).isEqualTo("f");
    assertThat(Sql.ask(database.url(), database.owner(), powers)).isEqualTo("f");
    assertThatThrownBy(() -> Sql.run(database.url(), database.app(), "CREATE TABLE t (x int)"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void the_owner_can_make_tables_and_the_extensions_we_use() throws SQLException {
    Database database = ScratchDatabases.fresh();
    Sql.run(database.url(), database.owner(), "CREATE TABLE t (x int)");
    Sql.run(database.url(), database.owner(), "CREATE EXTENSION btree_gist");
    Sql.run(database.url(), database.owner(), "CREATE EXTENSION pgcrypto");
  }

  @Test
  void a_migration_runs_once_and_every_copy_is_separate() throws SQLException {
    var runs = new AtomicInteger();
    ScratchDatabases.Migration migration =
        database -> {
          runs.incrementAndGet();
          Sql.run(database.url(), database.owner(), "CREATE TABLE visit (patient text)");
          Sql.run(database.url(), database.owner(), "INSERT INTO visit VALUES ('from template')");
        };
    Database first = ScratchDatabases.migrated("one_visit", migration);
    Sql.run(first.url(), first.owner(), "INSERT INTO visit VALUES ('only here')");
    Database second = ScratchDatabases.migrated("one_visit", migration);

    assertThat(runs).hasValue(1);
    assertThat(Sql.ask(first.url(), first.owner(), "SELECT count(*) FROM visit")).isEqualTo("2");
    assertThat(Sql.ask(second.url(), second.owner(), "SELECT count(*) FROM visit")).isEqualTo("1");
  }

  @Test
  void a_password_is_never_printed() {
    Database database = ScratchDatabases.fresh();
    assertThat(database.toString()).doesNotContain(database.app().password());
  }
}
