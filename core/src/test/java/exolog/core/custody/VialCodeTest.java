package exolog.core.custody;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.answer.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
      assertThat(read(form).orThrow()).as(form).isEqualTo(new VialCode.Own(serial));
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
    assertThat(TestClinic.sentences(read("7KQ2-9U4X")))
        .containsExactly(
            "\"U\" at position 6 does not occur in a vial number. Scan again, or compare with the label.");
    assertThat(TestClinic.sentences(read("7KQ2-9M4X")))
        .containsExactly(
            "A vial number has 16 characters, this one has 8. Scan again, or compare with the label.");
    assertThat(TestClinic.sentences(read("  "))).hasSize(1);
  }

  @Test
  void aMakersCodeIsReadFromAStringALinkOrTheLineInPrint() {
    VialCode expected = new VialCode.Maker(new MakerCode("09506000134352", "S/77"));
    List<String> forms =
        List.of(
            "]d20109506000134352" + "17270200" + "10ABC-1" + GS + "21S/77",
            "(01)09506000134352(17)270228(10)ABC-1(21)S/77",
            "https://maker.example/01/09506000134352/10/ABC-1/21/S%2F77?17=270200");
    for (String form : forms) {
      assertThat(read(form).orThrow()).as(form).isEqualTo(expected);
    }
  }

  @Test
  void ourOwnNumberInAMakersCodeOrInThePassportsAddressIsOurOwn() {
    Serial serial = Serial.fresh();
    for (String form :
        List.of(
            "(01)09506000134352(21)" + serial.text(),
            "https://clinic.example/01/09506000134352/10/L1/21/" + serial.text())) {
      assertThat(read(form).orThrow()).as(form).isEqualTo(new VialCode.Own(serial));
    }
  }

  @Test
  void aMisreadMakersCodeNamesThePlaceAndTheRemedy() {
    assertThat(TestClinic.sentences(read("]d2010950600013435321ABC")))
        .containsExactly(
            "Position 19: The check digit of GTIN (01) should be 2 after these digits, found 3: one of"
                + " them was misread. Scan again, or compare with the label.");
    assertThat(TestClinic.sentences(read("(01)09506000134352(10)A")).getFirst())
        .contains("names no single vial");
    assertThat(TestClinic.sentences(read("A999922123459H")).getFirst())
        .contains("names a donation and no single vial");
  }

  private static Answer<VialCode> read(String typed) {
    return VialCode.read(typed, LocalDate.parse("2026-03-02"));
  }

  private static String swap(String text, int i, int j) {
    char[] letters = text.toCharArray();
    letters[i] = text.charAt(j);
    letters[j] = text.charAt(i);
    return new String(letters);
  }
}
