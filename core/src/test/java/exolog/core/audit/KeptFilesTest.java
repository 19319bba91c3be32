package exolog.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import org.junit.jupiter.api.Test;

class KeptFilesTest {
  private final TestClinic here = new TestClinic();

  /**
   * Whatever keeps a file beside its fingerprint keeps it under a name that verify looks for. A
   * cargo list is kept item by item; its fingerprint tells a list that is handed in again.
   */
  @Test
  void everyTableWithAFingerprintIsLookedThrough() {
    assertThat(
            here.owner
                .sql(
                    """
                    select h.table_name from information_schema.columns h
                     where h.table_schema = current_schema() and h.column_name = 'sha256'
                       and not exists (select 1 from information_schema.columns c
                                        where c.table_schema = h.table_schema and c.table_name = h.table_name
                                          and c.column_name in ('content', 'bytes') and c.data_type = 'bytea')
                    """)
                .query(String.class)
                .list())
        .containsExactly("cargo_profile");
  }
}
