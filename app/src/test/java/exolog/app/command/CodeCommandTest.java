package exolog.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CodeCommandTest {
  @Test
  void anElementStringIsToldByIdentifierWithItsDateAndItsLink() {
    JsonNode json = parse("]d20109506000134352" + "17270200" + "10A/1\u001d21S7");
    assertThat(json.get("type").asString()).isEqualTo("gs1");
    assertThat(json.get("valid").asBoolean()).isTrue();
    assertThat(json.get("elements").get("01").asString()).isEqualTo("09506000134352");
    assertThat(json.get("elements").get("17").asString()).isEqualTo("2027-02-28");
    assertThat(json.get("elements").get("17raw").asString()).isEqualTo("270200");
    assertThat(json.get("elements").get("10").asString()).isEqualTo("A/1");
    assertThat(json.get("digitalLink").asString())
        .isEqualTo("https://id.gs1.org/01/09506000134352/10/A%2F1/21/S7?17=270200");
    assertThat(json.get("errors").isEmpty()).isTrue();
  }

  @Test
  void aLinkKeepsItsHostAndItsOrder() {
    JsonNode json = parse("https://x.example/a/01/9506000134352/10/L/21/S?17=270930&linkType=all");
    assertThat(json.get("type").asString()).isEqualTo("gs1-digital-link");
    assertThat(json.get("elements").get("17").asString()).isEqualTo("2027-09-30");
    assertThat(json.get("digitalLink").asString())
        .isEqualTo("https://x.example/a/01/09506000134352/10/L/21/S?17=270930");
  }

  @Test
  void anInvalidCodeIsAnAnswerToo() {
    var said = Spoken.by(new CodeCommand(), "parse", "(01)09506000134353(17)271302", "--json");
    assertThat(said.exitCode()).isZero();
    JsonNode json = said.json();
    assertThat(json.get("valid").asBoolean()).isFalse();
    assertThat(json.get("digitalLink").isNull()).isTrue();
    assertThat(json.get("elements").get("17").isNull()).isTrue();
    assertThat(json.get("elements").get("17raw").asString()).isEqualTo("271302");
    assertThat(json.get("errors").size()).isEqualTo(2);
    assertThat(json.get("errors").get(0).get("position").asInt()).isEqualTo(18);
    assertThat(json.get("errors").get(0).get("message").asString()).contains("should be 2");
  }

  @Test
  void donationAndEuropeanCodesAreToldInTheirParts() {
    JsonNode din = parse("=A99992212345900");
    assertThat(din.get("type").asString()).isEqualTo("isbt128-din");
    assertThat(din.get("elements").get("checkCharacter").asString()).isEqualTo("H");
    JsonNode sec = parse("SEC:DE000123 0000000000A12 E0000059001 00000000");
    assertThat(sec.get("type").asString()).isEqualTo("sec");
    assertThat(sec.get("valid").asBoolean()).isTrue();
    assertThat(parse("hello").get("type").asString()).isEqualTo("unknown");
    assertThat(parse("").get("errors").size()).isEqualTo(1);
  }

  @Test
  void withoutJsonEveryLineIsForAPerson() {
    var said = Spoken.by(new CodeCommand(), "parse", "]d2010950600013435321\u001b[31mA");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .startsWith("gs1, not valid\n")
        .contains("Position 19: ")
        .doesNotContain("\u001b");
    assertThat(Spoken.by(new CodeCommand()).exitCode()).isEqualTo(2);
    assertThat(Spoken.by(new CodeCommand(), "parse").exitCode()).isEqualTo(2);
  }

  private static JsonNode parse(String typed) {
    var said = Spoken.by(new CodeCommand(), "parse", typed, "--json");
    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).isEmpty();
    return said.json();
  }
}
