package exolog.core.practice;

import exolog.core.id.CredentialId;
import exolog.core.id.PractitionerId;
import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of practitioners and credentials. */
final class PractitionerRows {
  private static final String INSERT =
      """
      insert into practitioner (practitioner_id, name, profession, added_at)
      values (:id, :name, :profession, :at)
      """;

  private static final String INSERT_CREDENTIAL =
      """
      insert into credential (credential_id, practitioner_id, kind, procedure, number, issuer, valid_from, valid_to)
      values (:id, :practitioner, :kind, :procedure, :number, :issuer, :from, :to)
      """;

  private static final String INSERT_PAPER =
      """
      insert into credential_paper (credential_id, name, content, sha256)
      values (:id, :name, :content, encode(sha256(:content), 'hex'))
      """;

  private static final String PAPER =
      """
      select f.name, f.content
        from credential_paper f join credential c on c.clinic_id = f.clinic_id and c.credential_id = f.credential_id
       where c.practitioner_id = :practitioner and c.credential_id = :id
      """;

  private static final String END =
      """
      update credential set valid_to = :day
       where practitioner_id = :practitioner and credential_id = :id
         and :day between valid_from and valid_to
      """;

  private static final String SELECT =
      """
      select p.practitioner_id, p.name, p.profession,
             c.credential_id, c.kind, c.procedure, c.number, c.issuer, c.valid_from, c.valid_to, f.name as paper
        from practitioner p
        left join credential c on c.clinic_id = p.clinic_id and c.practitioner_id = p.practitioner_id
        left join credential_paper f on f.clinic_id = c.clinic_id and f.credential_id = c.credential_id
      """;

  private static final String FIND =
      SELECT + "where p.practitioner_id = :id order by c.valid_to desc limit 100";

  private static final String LIST =
      SELECT
          + """
          where p.practitioner_id in (select practitioner_id from practitioner order by name limit :limit)
          order by p.name, p.practitioner_id, c.valid_to desc
          """;

  private static final String HOLD_VALID =
      """
      select credential_id, kind, procedure, number, issuer, valid_from, valid_to, null as paper from credential
       where practitioner_id = :practitioner and :day between valid_from and valid_to
         and (procedure is null or procedure = :procedure)
       order by valid_to desc limit 20 for share
      """;

  private static final String KEEPS_PRIVILEGES =
      "select exists (select 1 from credential where kind = 'PRIVILEGE')";

  /** What nothing of the same kind outlasts. */
  private static final String ENDING =
      SELECT
          + """
          where c.valid_to between :since and :until
            and not exists (
              select 1 from credential l
               where l.clinic_id = c.clinic_id and l.practitioner_id = c.practitioner_id and l.kind = c.kind
                 and l.procedure is not distinct from c.procedure and l.valid_to > c.valid_to)
          order by c.valid_to, p.name, c.credential_id limit :limit
          """;

  private final JdbcClient jdbc;

  PractitionerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(PractitionerId id, String name, String profession, Instant at) {
    jdbc.sql(INSERT)
        .param("id", id.value())
        .param("name", name)
        .param("profession", profession)
        .param("at", Instants.column(at))
        .update();
  }

  void insert(CredentialId id, PractitionerId practitioner, CredentialDetails details) {
    jdbc.sql(INSERT_CREDENTIAL)
        .param("id", id.value())
        .param("practitioner", practitioner.value())
        .param("kind", details.kind().name())
        .param("procedure", details.procedure().map(Procedure::key).orElse(null))
        .param("number", details.number())
        .param("issuer", details.issuer())
        .param("from", details.validFrom())
        .param("to", details.validTo())
        .update();
    details.paper().ifPresent(paper -> insert(id, paper));
  }

  private void insert(CredentialId id, CredentialPaper paper) {
    jdbc.sql(INSERT_PAPER)
        .param("id", id.value())
        .param("name", paper.name().strip())
        .param("content", paper.content())
        .update();
  }

  Optional<CredentialPaper> paper(PractitionerId practitioner, CredentialId id) {
    return jdbc.sql(PAPER)
        .param("practitioner", practitioner.value())
        .param("id", id.value())
        .query((row, _) -> new CredentialPaper(row.getString("name"), row.getBytes("content")))
        .optional();
  }

  boolean end(PractitionerId practitioner, CredentialId id, LocalDate day) {
    return jdbc.sql(END)
            .param("day", day)
            .param("practitioner", practitioner.value())
            .param("id", id.value())
            .update()
        == 1;
  }

  Optional<Practitioner> find(PractitionerId id) {
    return gather(jdbc.sql(FIND).param("id", id.value())).stream().findFirst();
  }

  List<Practitioner> list(int limit) {
    return gather(jdbc.sql(LIST).param("limit", limit));
  }

  List<Credential> holdValid(
      PractitionerId practitioner, Optional<Procedure> procedure, LocalDate day) {
    return jdbc.sql(HOLD_VALID)
        .param("practitioner", practitioner.value())
        .param("procedure", procedure.map(Procedure::key).orElse(""))
        .param("day", day)
        .query((row, _) -> credential(row))
        .list();
  }

  boolean keepsPrivileges() {
    return jdbc.sql(KEEPS_PRIVILEGES).query(Boolean.class).single();
  }

  List<Ending> ending(LocalDate since, LocalDate until, int limit) {
    return jdbc.sql(ENDING)
        .param("since", since)
        .param("until", until)
        .param("limit", limit)
        .query((row, _) -> {
          Practitioner holder = practitioner(row);
          return new Ending(holder.id(), holder.name(), holder.credentials().getFirst());
        })
        .list();
  }

  private static List<Practitioner> gather(JdbcClient.StatementSpec statement) {
    Map<PractitionerId, Practitioner> found = new LinkedHashMap<>();
    statement.query(row -> {
      Practitioner next = practitioner(row);
      found.merge(next.id(), next, PractitionerRows::together);
    });
    return List.copyOf(found.values());
  }

  private static Practitioner together(Practitioner one, Practitioner other) {
    List<Credential> all = new ArrayList<>(one.credentials());
    all.addAll(other.credentials());
    return new Practitioner(one.id(), one.name(), one.profession(), all);
  }

  private static Practitioner practitioner(ResultSet row) throws SQLException {
    @Nullable UUID credential = row.getObject("credential_id", UUID.class);
    return new Practitioner(
        new PractitionerId(row.getObject("practitioner_id", UUID.class)),
        row.getString("name"),
        row.getString("profession"),
        credential == null ? List.of() : List.of(credential(row)));
  }

  private static Credential credential(ResultSet row) throws SQLException {
    return new Credential(
        new CredentialId(row.getObject("credential_id", UUID.class)),
        CredentialKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("procedure")).flatMap(Procedure::of),
        row.getString("number"),
        row.getString("issuer"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        Optional.ofNullable(row.getString("paper")));
  }
}
