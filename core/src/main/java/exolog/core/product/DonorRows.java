package exolog.core.product;

import exolog.core.id.ClinicId;
import exolog.core.id.DonorId;
import exolog.core.id.LotId;
import exolog.core.id.PreparationId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of donors and their tests. */
final class DonorRows {
  private static final String INSERT =
      """
      insert into donor (donor_id, code, species, test_subject, eligibility, consent_for_use,
                         consent_document, recovered_on, entered_at)
      values (:id, :code, :species, :tested, :eligibility, :consent, :document, :recovered, :at)
      on conflict (keeper, code) do nothing
      """;

  private static final String COLUMNS =
      """
      select donor_id, keeper, code, species, test_subject, eligibility, consent_for_use,
             consent_document, recovered_on
        from donor
      """;

  private static final String FIND = COLUMNS + "where donor_id = :id";
  private static final String BY_CODE = COLUMNS + "where keeper = :keeper and code = :code";
  private static final String OF_KEEPER =
      COLUMNS + "where keeper = :keeper order by code limit :limit";

  /** Through a bank or straight. */
  private static final String BEHIND =
      COLUMNS
          + """
          where donor_id in (
            select donor_id from preparation_donor where preparation_id = :id
             union
            select b.donor_id from preparation_bank p join bank_donor b on b.bank_id = p.bank_id
             where p.preparation_id = :id)
          order by code limit :limit
          """;

  private static final String INSERT_TEST =
      """
      insert into donor_test (donor_id, seq, agent, result, tested_on, kit, entered_at, entered_by)
      select :id, coalesce(max(seq), 0) + 1, :agent, :result, :day, :kit, :at, :by
        from donor_test where donor_id = :id
      """;

  /** Two entries about one donor at the same moment get two numbers. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(:donor, 0))::text";

  /**
   * Every lot that came from a donor, straight, through a bank or filled out of another. Running
   * draws of them end first, and no release is signed meanwhile.
   */
  private static final String LOCK_LOTS =
      """
      with recursive made (lot_id) as (
        select l.lot_id from lot_preparation l
         where l.preparation_id in (
           select preparation_id from preparation_donor where donor_id = :id
            union
           select p.preparation_id from bank_donor b join preparation_bank p on p.bank_id = b.bank_id
            where b.donor_id = :id)
         union
        select s.lot_id from lot_split s join made on made.lot_id = s.part_of)
      select lot_id from lot where lot_id in (select lot_id from made)
       order by lot_id limit 10000 for update
      """;

  private static final String TESTS =
      """
      select agent, result, tested_on, kit from donor_test where donor_id = :id
       order by seq desc limit :limit
      """;

  private final JdbcClient jdbc;

  DonorRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the keeper has a donor of this code. */
  boolean insert(DonorId id, DonorDetails details, Instant at) {
    return jdbc.sql(INSERT)
            .param("id", id.value())
            .param("code", details.code())
            .param("species", details.species().strip())
            .param("tested", details.tested().name())
            .param("eligibility", details.eligibility().name())
            .param("consent", details.consent().name())
            .param("document", details.consentDocument().strip())
            .param("recovered", details.recoveredOn().orElse(null))
            .param("at", Instants.column(at))
            .update()
        == 1;
  }

  void insert(DonorId id, DonorTest test, Instant at, String by) {
    jdbc.sql(LOCK).param("donor", "donor " + id).query(String.class).optional();
    jdbc.sql(INSERT_TEST)
        .param("id", id.value())
        .param("agent", test.agent())
        .param("result", test.result().name())
        .param("day", test.testedOn())
        .param("kit", test.kit().strip())
        .param("at", Instants.column(at))
        .param("by", by)
        .update();
  }

  /** The lots that descend from a donor, nobody else's to change until the transaction ends. */
  List<LotId> lockLots(DonorId id) {
    return jdbc.sql(LOCK_LOTS)
        .param("id", id.value())
        .query((row, _) -> new LotId(row.getObject("lot_id", UUID.class)))
        .list();
  }

  Optional<Donor> find(DonorId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> donor(row)).optional();
  }

  Optional<Donor> byCode(ClinicId keeper, String code) {
    return jdbc.sql(BY_CODE)
        .param("keeper", keeper.value())
        .param("code", code)
        .query((row, _) -> donor(row))
        .optional();
  }

  List<Donor> of(ClinicId keeper, int limit) {
    return jdbc.sql(OF_KEEPER)
        .param("keeper", keeper.value())
        .param("limit", limit)
        .query((row, _) -> donor(row))
        .list();
  }

  List<Donor> behind(PreparationId preparation, int limit) {
    return jdbc.sql(BEHIND)
        .param("id", preparation.value())
        .param("limit", limit)
        .query((row, _) -> donor(row))
        .list();
  }

  List<DonorTest> tests(DonorId id, int limit) {
    return jdbc.sql(TESTS)
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) ->
            new DonorTest(
                row.getString("agent"),
                DonorTest.Finding.valueOf(row.getString("result")),
                row.getObject("tested_on", LocalDate.class),
                row.getString("kit")))
        .list();
  }

  private static Donor donor(ResultSet row) throws SQLException {
    return new Donor(
        new DonorId(row.getObject("donor_id", UUID.class)),
        new ClinicId(row.getObject("keeper", UUID.class)),
        row.getString("code"),
        row.getString("species"),
        Donor.TestSubject.valueOf(row.getString("test_subject")),
        Donor.Eligibility.valueOf(row.getString("eligibility")),
        Donor.UseConsent.valueOf(row.getString("consent_for_use")),
        row.getString("consent_document"),
        Optional.ofNullable(row.getObject("recovered_on", LocalDate.class)));
  }
}
