package exolog.core.patient;

import exolog.core.answer.Page;
import exolog.core.id.PatientId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finding a patient by the beginnings of words, the day of birth or the end of a telephone number.
 */
final class PatientSearch {
  private static final int MOST_WORDS = 3;

  /** Above every character that a word may hold, so that [word, word + END) is "begins with". */
  private static final String END = "\uffff";

  private static final String FORGET = "delete from patient_word where patient_id = :id";
  private static final String INSERT =
      "insert into patient_word (word, patient_id) values (:word, :id)";

  /** Words not asked for are empty and hold for everyone; the planner sees them and drops them. */
  private static final String PAGE =
      PatientRows.CURRENT
          + """
          where (p.name_key, p.patient_id) > (:name, :id)
            and (:word0 = '' or p.patient_id in
                 (select patient_id from patient_word where word >= :word0 and word < :end0))
            and (:word1 = '' or p.patient_id in
                 (select patient_id from patient_word where word >= :word1 and word < :end1))
            and (:word2 = '' or p.patient_id in
                 (select patient_id from patient_word where word >= :word2 and word < :end2))
          order by p.name_key, p.patient_id limit :limit
          """;

  private static final UUID LOWEST = new UUID(0, 0);

  private final JdbcClient jdbc;

  PatientSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void index(PatientId id, String number, Person person) {
    jdbc.sql(FORGET).param("id", id.value()).update();
    for (String word : SearchWords.of(number, person)) {
      jdbc.sql(INSERT).param("word", word).param("id", id.value()).update();
    }
  }

  Page<Patient> page(String text, Optional<String> after, int size) {
    List<String> words = List.copyOf(SearchWords.asked(text));
    JdbcClient.StatementSpec statement = jdbc.sql(PAGE).param("limit", size + 1);
    for (int i = 0; i < MOST_WORDS; i++) {
      String word = i < words.size() ? words.get(i) : "";
      statement = statement.param("word" + i, word).param("end" + i, word + END);
    }
    Cursor cursor = after.flatMap(Cursor::read).orElse(new Cursor("", LOWEST));
    List<Patient> found =
        statement
            .param("name", cursor.name())
            .param("id", cursor.id())
            .query((row, _) -> PatientRows.patient(row))
            .list();
    return cut(found, size);
  }

  private static Page<Patient> cut(List<Patient> found, int size) {
    if (found.size() <= size) {
      return new Page<>(found, Optional.empty());
    }
    List<Patient> rows = found.subList(0, size);
    return new Page<>(rows, Optional.of(Cursor.after(rows.getLast()).write()));
  }

  /** What names are sorted by. */
  static String key(String name) {
    return String.join(" ", SearchWords.plain(name));
  }

  private record Cursor(String name, UUID id) {
    static Cursor after(Patient patient) {
      return new Cursor(key(patient.person().name()), patient.id().value());
    }

    /** A cursor that somebody edited by hand simply starts from the beginning. */
    static Optional<Cursor> read(String text) {
      if (text.length() <= 37 || text.charAt(36) != ' ') {
        return Optional.empty();
      }
      try {
        return Optional.of(new Cursor(text.substring(37), UUID.fromString(text.substring(0, 36))));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    String write() {
      return id + " " + name;
    }
  }
}
