package exolog.core.product.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The howto and the JSON Schema are made of the fields the reader knows, and stay so. */
class SchemaTest {
  @Test
  void theSchemaIsTheFields() throws IOException {
    String made =
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(Schema.of(Fields.PUBLISHED))
            + "\n";
    Path written = Files.writeString(Path.of("target", "lot-check.schema.json"), made);
    assertThat(Files.readString(Example.docs().resolve("lot-check.schema.json")))
        .as("copy " + written.toAbsolutePath())
        .isEqualTo(made);
  }

  @Test
  void theHowtoListsEveryField() throws IOException {
    String rows =
        Fields.PUBLISHED.rows().stream()
            .map(field -> "| `%s` | %s | %s |".formatted(field.path(), reads(field), field.about()))
            .collect(Collectors.joining("\n"));
    Files.writeString(Path.of("target", "lot-check.fields.md"), rows);
    assertThat(Files.readString(Example.docs().resolve("lot-check.md"))).contains(rows);
  }

  @Test
  void theExampleKeepsToTheSchema() {
    assertThat(Example.with().notes()).isEmpty();
  }

  private static String reads(Field field) {
    return switch (field.kind()) {
      case TEXT -> "text";
      case WORD -> String.join(", ", field.words().values().stream().distinct().toList());
      case FLAG -> "true or false";
      case DAY -> "day";
      case AMOUNT ->
          field.unit().equals("1")
              ? "number"
              : field.unit().equals("any") ? "number, own unit" : "number, " + field.unit();
      case COUNT -> "whole number";
      case LIST -> "list";
      case FREE -> "anything";
    };
  }
}
