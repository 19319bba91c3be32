package exolog.core.forecast.registry;

import exolog.core.time.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * "People like you": how many of those behind a model also share age, sex and severity, where both
 * sides record them. Small counts are written in words, because patients read them.
 */
public final class LikeYou {
  private static final int YEARS = 10;

  /** The severity of the concern as last graded; a concern noted without one says nothing. */
  private static final String COUNT =
      """
      with comparable as (
        select :age::int is null or abs(
                 extract(year from age(:now::timestamptz, v.birth_date::timestamptz)) - :age::int) <= :years as near,
               :sex::text is null or lower(v.sex) = :sex as alike,
               (select lower(c.severity) from concern c
                 where c.clinic_id = p.clinic_id and c.patient_id = p.patient_id
                   and c.concern = :concern and c.severity <> ''
                 order by c.noted_at desc, c.concern_id desc limit 1) as severity
          from registry_model_patient m
          join patient p on p.clinic_id = m.clinic_id and p.patient_id = m.patient_id
          join person_version v on v.clinic_id = p.clinic_id and v.patient_id = p.patient_id
                                and v.version = p.version
         where m.model_id = :model)
      select count(*) filter (where near) as by_age,
             count(*) filter (where near and alike) as by_sex,
             count(*) filter (where near and alike and severity = lower(:severity)) as by_severity,
             count(severity) as graded
        from comparable
      """;

  /** What is recorded of the person who asks; null where nothing is. */
  public record Who(@Nullable Integer age, @Nullable String sex, @Nullable String severity) {}

  private record Counts(int byAge, int bySex, int bySeverity, int graded) {
    static Counts of(ResultSet row) throws SQLException {
      return new Counts(
          row.getInt("by_age"),
          row.getInt("by_sex"),
          row.getInt("by_severity"),
          row.getInt("graded"));
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  LikeYou(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<String> words(RegistryModel model, Who who) {
    var words = new ArrayList<String>();
    words.add(
        "%s here with the same concern, measure, source of vesicles and route."
            .formatted(people(model.people())));
    Counts counts = counts(model, who);
    if (who.age() != null) {
      words.add("Of them, %s within %d years of this age.".formatted(few(counts.byAge()), YEARS));
    }
    if (who.sex() != null) {
      words.add("Of them, %s also of the same sex.".formatted(few(counts.bySex())));
    }
    if (who.severity() != null && counts.graded() > 0) {
      words.add(
          "Of them, %s also graded \"%s\"; a grade is recorded of %s."
              .formatted(few(counts.bySeverity()), who.severity(), few(counts.graded())));
    }
    words.add(conditions(who, counts));
    return words;
  }

  /** Which conditions the count used, and why not the others. */
  private static String conditions(Who who, Counts counts) {
    var used = new ArrayList<>(List.of("concern", "measure", "source", "route"));
    var missing = new ArrayList<String>();
    (who.age() == null ? missing : used).add("age");
    (who.sex() == null ? missing : used).add("sex");
    if (who.severity() == null) {
      missing.add("severity");
    } else if (counts.graded() > 0) {
      used.add("severity");
    }
    var sentence = new StringBuilder("Counted by " + listed(used) + ".");
    if (!missing.isEmpty()) {
      sentence.append(" Not by %s: not recorded of this person.".formatted(listed(missing)));
    }
    if (who.severity() != null && counts.graded() == 0) {
      sentence.append(" Not by severity: not recorded of any of them.");
    }
    return sentence.toString();
  }

  private Counts counts(RegistryModel model, Who who) {
    return jdbc.sql(COUNT)
        .param("age", who.age())
        .param("sex", who.sex())
        .param("severity", who.severity())
        .param("concern", model.stratum().concern().key())
        .param("years", YEARS)
        .param("now", Instants.column(clock.instant()))
        .param("model", model.id().value())
        .query((row, _) -> Counts.of(row))
        .single();
  }

  private static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** A count of people as it may be read by anyone. */
  public static String people(int count) {
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
