package exolog.core.custody;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VialCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final char GS = '\u001d';

  @Test
  void aSerialIsReadWithOrWithoutHyphensInAnyCaseAndFromThePassportsAddress() {
    Serial serial = Serial.fresh();
    List<String> forms =
        List.of(
            serial.text(),
            serial.grouped(),
            serial.grouped().toLowerCase(java.util.Locale.ROOT),
            " " + serial.grouped().replace('-', ' ') + "\r\n",
            "https://clinic.example/p/" + serial.text() + "?country=DE");
    for (String form : forms) {
      assertThat(VialCode.read(form).orThrow()).as(form).isEqualTo(new VialCode.Own(serial));
    }
  }

  @Test
  void everySingleMisreadCharacterAndEverySwapIsFound() {
    String text = Serial.fresh().text();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (int k = 0; k < ALPHABET.length(); k++) {
        char other = ALPHABET.charAt(k);
        if (other != text.charAt(i)) {
          wrong.add(text.substring(0, i) + other + text.substring(i + 1));
        }
      }
      for (int j = i + 1; j < text.length(); j++) {
        if (text.charAt(i) != text.charAt(j)) {
          wrong.add(swap(text, i, j));
        }
      }
    }
    assertThat(wrong).hasSizeGreaterThan(500);
    assertThat(wrong)
        .allSatisfy(misread ->
            assertThat(TestClinic.sentences(Serial.read(misread)))
                .containsExactly(
                    "The check character at position 16 does not fit the other fifteen: one of"
                        + " them was misread. Scan again, or compare with the label."));
  }

  @Test
  void aCharacterThatCannotBeIsNamedWithItsPosition() {
    assertThat(TestClinic.sentences(VialCode.read("7KQ2-9U4X")))
        .containsExactly(
            "\"U\" at position 6 does not occur in a vial number. Scan again, or compare with the label.");
    assertThat(TestClinic.sentences(VialCode.read("7KQ2-9M4X")))
        .containsExactly(
            "A vial number has 16 characters, this one has 8. Scan again, or compare with the label.");
    assertThat(TestClinic.sentences(VialCode.read("  "))).hasSize(1);
  }

  @Test
  void aMakersCodeIsReadAsScannersTypeIt() {
    Gs1 expected =
        new Gs1(
            Optional.of("09506000134352"),
            Optional.of("ABC-1"),
            Optional.empty(),
            Optional.of(LocalDate.parse("2027-02-28")),
            Optional.of("S/77"));
    List<String> forms =
        List.of(
            "]d20109506000134352" + "17270200" + "10ABC-1" + GS + "21S/77",
            "" + GS + "0109506000134352" + "10ABC-1" + GS + "17270228" + "21S/77\r\n",
            "\ufeff]C10109506000134352" + "17270228" + "21S/77" + GS + "10ABC-1",
            "(01)09506000134352(17)270228(10)ABC-1(21)S/77");
    for (String form : forms) {
      assertThat(Gs1.read(form).orThrow()).as(form).isEqualTo(expected);
    }
  }

  @Test
  void aMisreadGtinIsFoundByItsCheckDigitAndThePositionNamed() {
    // 0109506000134353: position 16 as typed holds the check digit, which should be 2.
    assertThat(TestClinic.sentences(VialCode.read("]d2010950600013435321ABC")))
        .containsExactly(
            "Position 19 is the check digit of the GTIN (01) and does not fit the other thirteen: one"
                + " of them was misread. Scan again, or compare with the label.");
  }

  @Test
  void aBrokenMakersCodeNamesThePlaceAndTheRemedy() {
    assertThat(TestClinic.sentences(VialCode.read("]d20109506000134352" + "171302" + "30")))
        .containsExactly("Position 22 begins \"130230\", which is no date (17, YYMMDD).");
    assertThat(TestClinic.sentences(VialCode.read("(01)09506000134352(99)X")).getFirst())
        .startsWith("Position 20 begins \"99\", which is none of the identifiers");
    assertThat(TestClinic.sentences(VialCode.read("(21)" + "X".repeat(21))).getFirst())
        .contains("A group separator may be missing");
    assertThat(TestClinic.sentences(VialCode.read("(01)09506000134352(10)A")).getFirst())
        .contains("names a product but no single vial");
  }

  @Test
  void gtinCheckDigitsAgreeWithPublishedExamples() {
    // GS1's own example items: 9506000134352 and 4006381333931 (as GTIN-14 with a leading zero).
    assertThat(Gs1Reader.checkDigit("09506000134352")).isEqualTo(2);
    assertThat(Gs1Reader.checkDigit("04006381333931")).isEqualTo(1);
  }

  private static String swap(String text, int i, int j) {
    char[] letters = text.toCharArray();
    letters[i] = text.charAt(j);
    letters[j] = text.charAt(i);
    return new String(letters);
  }
}
