package exolog.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LotCheckCommandTest {
  private static final Path EXAMPLE = example();

  @TempDir private Path folder;

  @Test
  void theExampleIsReleasableAndSaysHowCompletelyItWasDescribed() {
    Spoken said = Spoken.by(new LotCommand(), "check", EXAMPLE.toString(), "--json");
    assertThat(said.exitCode()).isZero();
    JsonNode json = said.json();
    assertThat(json.get("gate").asString()).isEqualTo("releasable");
    assertThat(json.get("rules").size()).isEqualTo(43);
    assertThat(json.get("misevPercent").asDouble()).isEqualTo(100.0);
    assertThat(json.get("evMetricPercent").asDouble()).isEqualTo(85.7);
    assertThat(json.get("rules").get(0).get("severity").asString()).isEqualTo("BLOCK");
  }

  @Test
  void aCertificateWithThreeFaultsIsRefusedByRuleIdInWords() throws IOException {
    String faulty =
        Files.readString(EXAMPLE)
            .replace("\"endotoxin\": {\"value\": 0.12", "\"endotoxin\": {\"value\": 3.2")
            .replace(
                "\"mycoplasma\": {\"result\": \"negative\"",
                "\"mycoplasma\": {\"result\": \"positive\"")
            .replace("\"finalOn\": \"2025-10-16\"", "\"finalOn\": \"2025-10-07\"");
    Spoken json = check(faulty, "--json");
    assertThat(json.exitCode()).isZero();
    assertThat(json.json().get("gate").asString()).isEqualTo("blocked");
    List<String> failed = new ArrayList<>();
    for (JsonNode rule : json.json().get("rules")) {
      if (rule.get("result").asString().equals("FAIL")) {
        failed.add(rule.get("id").asString());
      }
    }
    assertThat(failed).containsExactly("STE-01", "END-01", "MYC-01");
    Spoken text = check(faulty);
    assertThat(text.out().replaceAll("\\s+", " "))
        .startsWith(
            "BLOCKED. The lot cannot be released: STE-01 Sterility (failed), END-01 Endotoxin")
        .contains("sterility is negative after 5 days, expected at least 14 days.")
        .contains("endotoxin is 3.2 [EU]/mL, expected at most 0.5 [EU]/mL")
        .contains("mycoplasma is positive, expected negative.")
        .contains("How completely it was described, not how good it is");
  }

  @Test
  void whatCannotBeReadIsOneSentenceAndExitCodeOne() throws IOException {
    Spoken broken = check("{\"endotoxin\": 0.1,}", "--json");
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).contains("is not JSON: line 1, column");
    assertThat(check("[1, 2]").err()).contains("is not a JSON object");
    assertThat(check("").exitCode()).isEqualTo(1);
    Spoken missing = Spoken.by(new LotCommand(), "check", folder.resolve("none.json").toString());
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("There is no file");
    assertThat(Spoken.by(new LotCommand(), "check").exitCode()).isEqualTo(2);
  }

  @Test
  void anUnknownKeyIsNamedAndIgnored() throws IOException {
    Spoken said = check("{\"endotoxn\": 0.1, \"sterility\": \"sterile\"}", "--json");
    assertThat(said.exitCode()).isZero();
    assertThat(said.json().get("messages").get(0).asString())
        .isEqualTo("\"endotoxn\" is not a field of a dossier and was ignored.");
  }

  private Spoken check(String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("certificate.json"), text);
    List<String> arguments = new ArrayList<>(List.of("check", file.toString()));
    arguments.addAll(List.of(options));
    return Spoken.by(new LotCommand(), arguments.toArray(String[]::new));
  }

  private static Path example() {
    Path place = Path.of("").toAbsolutePath();
    while (!Files.exists(place.resolve("mvnw"))) {
      place = place.resolve("..").normalize();
    }
    return place.resolve("docs/howto/lot-check.example.json");
  }
}
