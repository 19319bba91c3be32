package exolog.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final String GS = "\u001d";
  private static final String GTIN = "09506000134352";

  @Test
  void anElementStringIsReadHoweverTheScannerSendsIt() {
    List<String> forms =
        List.of(
            "]d201" + GTIN + "17270200" + "10ABC-1" + GS + "21S/77",
            "]C101" + GTIN + "17270200" + "10ABC-1" + GS + "21S/77\r\n",
            "\ufeff]Q3" + GS + "01" + GTIN + GS + "17270200" + GS + "10ABC-1" + GS + "21S/77" + GS,
            "]e001" + GTIN + "21S/77" + GS + "17270200" + "10ABC-1",
            GS + "01" + GTIN + "17270200" + "10ABC-1" + GS + "21S/77",
            "01" + GTIN + "17270200" + "10ABC-1\u241d21S/77",
            "(01)" + GTIN + "(17)270200(10)ABC-1(21)S/77",
            " (01) " + GTIN + " (17) 270200 (10) ABC-1 (21) S/77 ");
    for (String form : forms) {
      Code.Gs1 code = (Code.Gs1) parse(form);
      assertThat(code.errors()).as(form).isEmpty();
      assertThat(code.elements().texts())
          .as(form)
          .containsOnly(
              Map.entry("01", GTIN),
              Map.entry("17", "270200"),
              Map.entry("10", "ABC-1"),
              Map.entry("21", "S/77"));
      assertThat(code.elements().day("17")).as(form).contains(LocalDate.parse("2027-02-28"));
    }
  }

  @Test
  void identifiersOfEveryLengthAndFamilyAreKnown() {
    Code.Gs1 code =
        (Code.Gs1)
            parse(
                "00106141412345678908"
                    + "3103001250"
                    + "4129501101020917"
                    + "8017950110153000001233"
                    + GS
                    + "70032712312359"
                    + GS
                    + "422276"
                    + GS
                    + "714PT-77"
                    + GS
                    + "99anything(1)");
    assertThat(code.errors()).isEmpty();
    assertThat(code.elements().texts().keySet())
        .containsExactly("00", "3103", "412", "8017", "7003", "422", "714", "99");
    assertThat(code.elements().day("7003")).contains(LocalDate.parse("2027-12-31"));
  }

  @Test
  void theCenturyIsTheOneThatPutsTheYearWithinFiftyOfThisOne() {
    assertThat(day("(11)760101")).isEqualTo("2076-01-01");
    assertThat(day("(11)770101")).isEqualTo("1977-01-01");
    assertThat(Gs1Day.of("100101", 2070)).contains(LocalDate.parse("2110-01-01"));
    assertThat(day("(17)280200")).isEqualTo("2028-02-29");
  }

  @Test
  void aFaultIsNamedWithItsPlaceAndTheRemedy() {
    assertError("]d201" + "09506000134353" + "21A", 19, "should be 2 after these digits, found 3");
    assertError("(01)" + GTIN + "(17)271302", 25, "has no such month");
    assertError("(01)" + GTIN + "(17)270230", 27, "has no such day");
    assertError("(01)" + GTIN + "(05)X", 20, "\"05\" begins no GS1 application identifier");
    assertError("(01)0950600013435X", 18, "takes a digit here, found \"X\"");
    assertError("(01)9506000134352", 18, "takes 14 digits, found 13");
    assertError("(10)A B", 6, "Batch or lot number (10) takes a letter, a digit, or one of");
    assertError("(10)" + "X".repeat(21), 25, "A group separator may be missing");
    assertError("01" + GTIN + "10A" + GS + "01" + GTIN, 21, "a second time");
    assertError("(8010)abc", 7, "takes a capital letter, a digit, or one of # - /");
    assertError("]d2", 4, "No element follows");
    assertError("(01)" + GTIN + "10A", 19, "takes 14 digits, found 17");
    assertError("https://x.example/01/" + GTIN + "/21/A/10/B", 42, "22, 10, 21");
    assertError("https://x.example/01/" + GTIN + "?05=1", 37, "no GS1 application identifier");
    assertError("https://x.example/01/" + GTIN + "?17=270230", 44, "has no such day");
    assertError("https://x.example/01/" + GTIN + "/10/A%20B", 41, "(character 32)");
    assertError("https://x.example/01/" + GTIN + "/10", 39, "is missing");
  }

  @Test
  void aDigitalLinkIsReadAndWritten() {
    Code.Gs1DigitalLink code =
        (Code.Gs1DigitalLink)
            parse(
                "HTTPS://clinic.example/some/path/01/9506000134352/22/2A/10/A%2FB%251/21/S7"
                    + "?17=270930&country=DE&11=260930#top");
    assertThat(code.errors()).isEmpty();
    assertThat(code.base()).isEqualTo("HTTPS://clinic.example/some/path");
    assertThat(code.elements().text("01")).contains(GTIN);
    assertThat(code.elements().text("10")).contains("A/B%1");
    assertThat(code.elements().day("11")).contains(LocalDate.parse("2026-09-30"));
    assertThat(Codes.digitalLink("https://a.example/", code.elements()))
        .contains("https://a.example/01/" + GTIN + "/22/2A/10/A%2FB%251/21/S7?17=270930&11=260930");
    assertThat(Codes.canonicalLink(((Code.Gs1) parse("(10)A")).elements())).isEmpty();
  }

  @Test
  void gtinsOfEightTwelveAndThirteenDigitsArePaddedInALinkAndRefusedByThemselves() {
    for (String gtin : List.of("96385074", "614141007349", "9506000134352")) {
      Code.Gs1DigitalLink code = (Code.Gs1DigitalLink) parse("https://a.example/01/" + gtin);
      assertThat(code.errors()).as(gtin).isEmpty();
      assertThat(code.elements().text("01").orElseThrow()).hasSize(14).endsWith(gtin);
      assertThat(parse(gtin)).isInstanceOf(Code.Unknown.class);
      assertThat(parse(gtin).errors().getFirst().message()).contains("GTIN by itself");
    }
  }

  @Test
  void aDonationNumberIsReadWithAndWithoutFlagsAndCheck() {
    // Worked by hand from ISO/IEC 7064, MOD 37-2.
    for (String form :
        List.of(
            "=G12348965432100",
            "G1234 89 654321 Y",
            "G123489654321",
            "g1234 89 654321 00 Y",
            "]C0=G12348965432100")) {
      Code.Isbt128Din din = (Code.Isbt128Din) parse(form);
      assertThat(din.errors()).as(form).isEmpty();
      assertThat(din.parts())
          .as(form)
          .containsEntry("din", "G123489654321")
          .containsEntry("facility", "G1234")
          .containsEntry("year", "89")
          .containsEntry("sequence", "654321")
          .containsEntry("checkCharacter", "Y");
    }
    assertThat(((Code.Isbt128Din) parse("A999922123459H")).isValid()).isTrue();
    // H is the value 17: flags 77 repeat the check.
    assertThat(parse("=A99992212345977").isValid()).isTrue();
    assertError("=A99992212345978", 15, "should be 77 here");
    assertError("A9999 22 123459 K", 17, "should be H after these 13 characters");
    assertError("=AO99922123459", 3, "a letter other than O");
    assertError("=A9999221234", 13, "has 13 characters");
  }

  @Test
  void aSingleEuropeanCodeIsReadWithSpacesAndLead() {
    for (String form :
        List.of(
            "DE0001230000000000A12E000005900120271231",
            "SEC: DE000123 0000000000A12 E0000059001 20271231",
            "sec DE0001230000000000A12\nE000005900120271231")) {
      Code.Sec sec = (Code.Sec) parse(form);
      assertThat(sec.errors()).as(form).isEmpty();
      assertThat(sec.parts())
          .as(form)
          .containsEntry("country", "DE")
          .containsEntry("tissueEstablishment", "000123")
          .containsEntry("donation", "0000000000A12")
          .containsEntry("codingSystem", "E")
          .containsEntry("product", "0000059")
          .containsEntry("split", "001")
          .containsEntry("expiry", "2027-12-31");
    }
    Code.Sec open = (Code.Sec) parse("DE0001230000000000A12E000005900100000000");
    assertThat(open.isValid()).isTrue();
    assertThat(open.parts()).doesNotContainKey("expiry").containsEntry("expiryRaw", "00000000");
    assertError("DE0001230000000000A12C000005900120271231", 22, "Expected A (ISBT 128), B");
    assertError("DE0001230000000000A12E000005900120270231", 33, "a date YYYYMMDD");
    assertError("ZZ0001230000000000A12E000005900120271231", 1, "is no country");
    assertError("SEC DE0001230000000000A12", 26, "the donation identification alone");
  }

  @Test
  void whatIsNoneOfThemSaysWhatThereIs() {
    for (String form :
        List.of("", "  ", "hello", "https://x.example/p/7K3M", "7K3MQ2XD9TPA0000", "]A0", "漢字")) {
      assertThat(parse(form)).as(form).isInstanceOf(Code.Unknown.class);
      assertThat(parse(form).isValid()).as(form).isFalse();
    }
    assertThat(parse("x".repeat(5_000)).errors().getFirst().position()).isEqualTo(4_297);
  }

  private static void assertError(String typed, int position, String words) {
    assertThat(parse(typed).errors()).as(typed).isNotEmpty();
    CodeError first = parse(typed).errors().getFirst();
    assertThat(first.message()).as(typed).contains(words);
    assertThat(first.position()).as(typed).isEqualTo(position);
  }

  private static String day(String typed) {
    Code.Gs1 code = (Code.Gs1) parse(typed);
    return code.elements().days().values().iterator().next().toString();
  }

  private static Code parse(String typed) {
    return Codes.parse(typed, TODAY);
  }
}
