package exolog.core.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The law by country and date. Shared by all clinics; needs no clinic to be at work. */
public final class Jurisdictions {
  /** The country's own row before its union's, and that before OTHER. */
  private static final String STATUS =
      """
      select s.jurisdiction, j.name, s.sentence, s.source_name, s.source_url, s.source_kind,
             s.valid_from, s.last_reviewed
        from legal_status s
        join jurisdiction j on j.code = s.jurisdiction
        join (select 1 as rank, cast(:country as text) as code
              union all select 2, parent from jurisdiction where code = :country and parent is not null
              union all select 3, 'OTHER') w on w.code = s.jurisdiction
       where s.valid_from <= :day and (s.valid_to is null or s.valid_to >= :day)
       order by w.rank, s.valid_from desc limit 1
      """;

  private static final String ROUTE =
      """
      select r.verdict, r.sentence, r.source_name
        from route_rule r
       where r.jurisdiction in (select cast(:country as text)
                                union all select parent from jurisdiction where code = :country)
         and r.route = :route
         and (r.source_family is null or r.source_family = :family)
         and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
       order by r.verdict desc, r.valid_from desc limit 1
      """;

  private static final String COUNTRIES =
      "select code, name from jurisdiction where code <> 'EU' order by code = 'OTHER', name limit 300";

  private final JdbcClient jdbc;

  public Jurisdictions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Always an answer: a country without a row of its own gets the general one, named as such. */
  public LegalStatus status(String country, LocalDate day) {
    return jdbc.sql(STATUS)
        .param("country", country)
        .param("day", day)
        .query((row, _) -> status(country, row))
        .single();
  }

  /**
   * The strictest rule for a route.
   *
   * @param route key of the route, such as {@code injection}
   * @param sourceFamily key of the product's source family, such as {@code human-stem-cell}
   */
  public Optional<RouteRule> route(
      String country, String route, String sourceFamily, LocalDate day) {
    return jdbc.sql(ROUTE)
        .param("country", country)
        .param("route", route)
        .param("family", sourceFamily)
        .param("day", day)
        .query((row, _) ->
            new RouteRule(
                RouteRule.Verdict.valueOf(row.getString("verdict")),
                row.getString("sentence"),
                row.getString("source_name")))
        .optional();
  }

  /** The countries with a row of their own or of their union, by name; OTHER last. */
  public List<Country> countries() {
    return jdbc.sql(COUNTRIES)
        .query((row, _) -> new Country(row.getString("code"), row.getString("name")))
        .list();
  }

  private static LegalStatus status(String country, ResultSet row) throws SQLException {
    return new LegalStatus(
        country,
        row.getString("jurisdiction"),
        row.getString("name"),
        row.getString("sentence"),
        row.getString("source_name"),
        Optional.ofNullable(row.getString("source_url")),
        LegalStatus.SourceKind.valueOf(row.getString("source_kind")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("last_reviewed", LocalDate.class));
  }
}
