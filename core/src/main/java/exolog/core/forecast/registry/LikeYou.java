package exolog.core.forecast.registry;

import exolog.core.id.PatientId;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * "People like you": how many of the comparable ones also share age, sex and severity, where these
 * are recorded. Small counts are written in words, because patients read them.
 */
public final class LikeYou {
  private static final int YEARS = 10;

  private static final String COUNT =
      """
      select count(*) filter (where :age::int is null or abs(
                 extract(year from age(:now::timestamptz, v.birth_date::timestamptz)) - :age::int) <= :years) as by_age,
             count(*) filter (where (:age::int is null or abs(
                 extract(year from age(:now::timestamptz, v.birth_date::timestamptz)) - :age::int) <= :years)
                 and (:sex::text is null or lower(v.sex) = :sex)) as by_sex
        from patient p
        join person_version v on v.clinic_id = p.clinic_id and v.patient_id = p.patient_id
                              and v.version = p.version
       where p.patient_id = any (:patients::uuid[])
      """;

  /** What is recorded of the person who asks; null where nothing is. */
  public record Who(@Nullable Integer age, @Nullable String sex) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  LikeYou(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<String> words(List<PatientId> comparable, Who who) {
    var words = new ArrayList<String>();
    words.add(
        "%s here with the same concern, measure, source of vesicles and route."
            .formatted(people(comparable.size())));
    if (comparable.isEmpty() || (who.age() == null && who.sex() == null)) {
      return words;
    }
    int[] counts =
        jdbc.sql(COUNT)
            .param("age", who.age())
            .param("sex", who.sex())
            .param("years", YEARS)
            .param("now", Instants.column(clock.instant()))
            .param("patients", comparable.stream().map(PatientId::value).toArray(UUID[]::new))
            .query((row, _) -> new int[] {row.getInt("by_age"), row.getInt("by_sex")})
            .single();
    if (who.age() != null) {
      words.add("Of them, %s within %d years of this age.".formatted(few(counts[0]), YEARS));
    }
    if (who.sex() != null) {
      words.add("Of them, %s also of the same sex.".formatted(few(counts[1])));
    }
    return words;
  }

  /** A count of people as it may be read by anyone. */
  static String people(int count) {
    return count == 0
        ? "No one"
        : count < RegistryRules.smallestCell()
            ? "Fewer than %d people".formatted(RegistryRules.smallestCell())
            : count + " people";
  }

  private static String few(int count) {
    return count == 0
        ? "none"
        : count < RegistryRules.smallestCell()
            ? "fewer than %d".formatted(RegistryRules.smallestCell())
            : String.valueOf(count);
  }
}
