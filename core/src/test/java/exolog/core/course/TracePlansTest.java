package exolog.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How PostgreSQL answers each statement of a trace in a clinic of 60,000 draws: by an index, never
 * by reading a table from end to end, which would make a trace slower with every patient.
 */
class TracePlansTest {
  private static final Set<String> LARGE =
      Set.of(
          "administration",
          "vial",
          "patient",
          "lot",
          "lot_preparation",
          "lot_split",
          "preparation",
          "preparation_donor",
          "preparation_bank",
          "bank_donor",
          "donor",
          "cell_bank");

  private static TestClinic here;

  record Asked(
      String what, String statement, Map<String, Object> parameters, List<String> indexes) {
    @Override
    public String toString() {
      return what + " by " + indexes;
    }
  }

  static Stream<Asked> statements() {
    UUID[] lots = {id(5, 7), id(5, 70)};
    UUID[] vials = {id(7, 7), id(7, 8)};
    return Stream.of(
        exposures("lots", ExposureRows.OF_LOTS, lots, "administration_of_lot"),
        exposures("vial", ExposureRows.OF_VIAL, id(7, 7), "administration_of_vial"),
        exposures("vials", ExposureRows.OF_VIALS, vials, "administration_of_vial"),
        exposures("session", ExposureRows.OF_SESSION, id(10, 7), "administration_of_session"),
        exposures("patient", ExposureRows.OF_PATIENT, id(6, 7), "administration_of_patient"),
        exposures("diluent", ExposureRows.OF_DILUENT, "NACL-7", "administration_of_diluent"),
        exposures("device", ExposureRows.OF_DEVICE, "PEN-7", "administration_of_device"),
        new Asked(
            "stock", ExposureRows.STOCK, Map.of("lots", lots), List.of("vial_lot", "vial_of_lot")),
        around("lot", TraceKind.LOT, id(5, 7), "lot_split_from"),
        around("preparation", TraceKind.PREPARATION, id(4, 7), "lot_by_preparation"),
        around("bank", TraceKind.BANK, id(3, 7), "preparation_by_bank"),
        around("donor to banks", TraceKind.DONOR, id(2, 7), "bank_of_donor"),
        around("donor to preparations", TraceKind.DONOR, id(2, 7), "preparation_by_donor"));
  }

  @BeforeAll
  static void fill() throws IOException, SQLException {
    here = TestClinic.alone();
    try (var script = TracePlansTest.class.getResourceAsStream("many.sql");
        Connection owner =
            DriverManager.getConnection(
                here.database.url(),
                here.database.owner().user(),
                here.database.owner().password());
        var run = owner.createStatement()) {
      run.execute("select set_config('exolog.clinic', '" + here.actor.clinic() + "', false)");
      run.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aStatementGoesByItsIndexAndWithoutItATableIsReadWhole(Asked asked) {
    assertThat(readWhole(plan(asked))).isEmpty();
    assertThat(indexes(plan(asked))).containsAnyElementsOf(asked.indexes());

    List<String> definitions =
        here.owner
            .sql("select indexdef from pg_indexes where indexname in (:indexes)")
            .param("indexes", asked.indexes())
            .query(String.class)
            .list();
    assertThat(definitions).hasSameSizeAs(asked.indexes());
    asked.indexes().forEach(index -> here.owner.sql("drop index " + index).update());
    try {
      assertThat(readWhole(plan(asked))).isNotEmpty();
    } finally {
      definitions.forEach(definition -> here.owner.sql(definition).update());
    }
  }

  private static JsonNode plan(Asked asked) {
    String json =
        here.tenancy.as(
            here.actor,
            () ->
                here.jdbc
                    .sql("explain (format json) " + asked.statement())
                    .params(asked.parameters())
                    .query(String.class)
                    .single());
    return JsonMapper.shared().readTree(json);
  }

  private static Set<String> readWhole(JsonNode plan) {
    Set<String> whole = new TreeSet<>();
    for (JsonNode node : plan.findParents("Relation Name")) {
      if (node.get("Node Type").asString().equals("Seq Scan")) {
        whole.add(node.get("Relation Name").asString());
      }
    }
    whole.retainAll(LARGE);
    return whole;
  }

  private static Set<String> indexes(JsonNode plan) {
    return new TreeSet<>(plan.findValuesAsString("Index Name"));
  }

  private static Asked exposures(String of, String statement, Object key, String index) {
    return new Asked(
        "draws of " + of, statement, Map.of("key", key, "limit", 100_001), List.of(index));
  }

  private static Asked around(String what, TraceKind kind, UUID id, String index) {
    Map<String, Object> parameters =
        Map.of(
            "kind",
            kind.name(),
            "ids",
            new UUID[] {id},
            "ways",
            new Boolean[] {false, true},
            "limit",
            40_000);
    return new Asked("origins, " + what, OriginRows.AROUND, parameters, List.of(index));
  }

  private static UUID id(int kind, long n) {
    return UUID.fromString(String.format(Locale.ROOT, "0190%04x-0000-7000-8000-%012x", kind, n));
  }
}
