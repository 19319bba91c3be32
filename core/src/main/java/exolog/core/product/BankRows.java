package exolog.core.product;

import exolog.core.id.BankId;
import exolog.core.id.ClinicId;
import exolog.core.id.DonorId;
import exolog.core.id.PreparationId;
import exolog.core.time.Instants;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of cell banks. */
final class BankRows {
  private static final String INSERT =
      """
      insert into cell_bank (bank_id, code, tissue, cell_type, banked_on, passage, doublings, karyotype,
                             str_profile, entered_at)
      values (:id, :code, :tissue, :type, :day, :passage, :doublings, :karyotype, :str, :at)
      on conflict (keeper, code) do nothing
      """;

  private static final String INSERT_DONOR =
      "insert into bank_donor (bank_id, donor_id) values (:id, :donor)";

  private static final String COLUMNS =
      """
      select b.bank_id, b.code, b.tissue, b.cell_type, b.banked_on, b.passage, b.doublings, b.karyotype,
             b.str_profile,
             array(select d.donor_id from bank_donor d where d.bank_id = b.bank_id order by 1) as donors
        from cell_bank b
      """;

  private static final String FIND = COLUMNS + "where b.bank_id = :id";
  private static final String BY_CODE = COLUMNS + "where b.keeper = :keeper and b.code = :code";
  private static final String OF_KEEPER =
      COLUMNS + "where b.keeper = :keeper order by b.code limit :limit";

  private static final String BEHIND =
      COLUMNS
          + """
          join preparation_bank p on p.bank_id = b.bank_id
          where p.preparation_id = :id order by b.code limit :limit
          """;

  private final JdbcClient jdbc;

  BankRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the keeper has a bank of this code. */
  boolean insert(BankId id, BankDetails details, Instant at) {
    boolean fresh =
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("code", details.code())
                .param("tissue", details.tissue().strip())
                .param("type", details.cellType().strip())
                .param("day", details.bankedOn())
                .param("passage", details.passage().orElse(null))
                .param("doublings", details.doublings().orElse(null))
                .param("karyotype", details.karyotype().name())
                .param("str", details.strProfile().name())
                .param("at", Instants.column(at))
                .update()
            == 1;
    if (fresh) {
      for (DonorId donor : details.donors()) {
        jdbc.sql(INSERT_DONOR).param("id", id.value()).param("donor", donor.value()).update();
      }
    }
    return fresh;
  }

  Optional<Bank> find(BankId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> bank(row)).optional();
  }

  Optional<Bank> byCode(ClinicId keeper, String code) {
    return jdbc.sql(BY_CODE)
        .param("keeper", keeper.value())
        .param("code", code)
        .query((row, _) -> bank(row))
        .optional();
  }

  List<Bank> of(ClinicId keeper, int limit) {
    return jdbc.sql(OF_KEEPER)
        .param("keeper", keeper.value())
        .param("limit", limit)
        .query((row, _) -> bank(row))
        .list();
  }

  List<Bank> behind(PreparationId preparation, int limit) {
    return jdbc.sql(BEHIND)
        .param("id", preparation.value())
        .param("limit", limit)
        .query((row, _) -> bank(row))
        .list();
  }

  private static Bank bank(ResultSet row) throws SQLException {
    return new Bank(
        new BankId(row.getObject("bank_id", UUID.class)),
        row.getString("code"),
        row.getString("tissue"),
        row.getString("cell_type"),
        row.getObject("banked_on", LocalDate.class),
        Optional.ofNullable(row.getObject("passage", Integer.class)),
        Optional.ofNullable(row.getBigDecimal("doublings")),
        Bank.Karyotype.valueOf(row.getString("karyotype")),
        Bank.StrProfile.valueOf(row.getString("str_profile")),
        donors(row.getArray("donors")));
  }

  private static List<DonorId> donors(Array ids) throws SQLException {
    return Arrays.stream((UUID[]) ids.getArray()).map(DonorId::new).toList();
  }
}
