package exolog.core.product.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.product.cargo.CargoReading.Preview;
import exolog.core.product.cargo.CargoReading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CargoReaderTest {
  private static final String EXOCARTA =
      """
      CONTENT ID\tCONTENT TYPE\tENTREZ GENE ID\tGENE SYMBOL\tSPECIES\tEXPERIMENT ID
      1\tprotein\t967\tCD63\tHomo sapiens\t7
      2\tprotein\t928\tTSPAN29\tHomo sapiens\t7
      3\tprotein\t967\tCD63\tHomo sapiens\t9
      4\tmRNA\t1277\tCOL1A1\tHomo sapiens\t7
      5\tprotein\t1\t7-Mar?\tHomo sapiens\t7
      6\tprotein\t12512\tCd63\tMus musculus\t7
      """;

  @Test
  void aListOfExoCartaIsPreviewedWithAliasesDuplicatesAndWhatIsLeftOut() {
    Preview read = preview(EXOCARTA);
    assertThat(read.items()).extracting(CargoItem::name).containsExactly("CD63", "CD9");
    assertThat(read.messages())
        .containsExactly(
            "Line 3: TSPAN29 is entered as CD9.",
            "Line 4: CD63 stands in line 2 already; that line counts.");
    assertThat(read.leftOut())
        .containsExactly(
            "Line 5: \"mRNA\" is no kind that is entered here. Expected protein, lipid or miRNA.",
            "Line 6: \"7-Mar?\" is not a gene symbol. Expected one such as CD63 or COL1A1.",
            "Line 7: \"Mus musculus\" is not the species of this list, Homo sapiens.");
  }

  @Test
  void rnasLipidsAmountsAndWhatWasNotFoundAreRead() {
    Preview read =
        preview(
            """
            Type,Name,Amount,Unit,Detected
            miRNA,miR-21-5p,12.5,fmol,yes
            lipid,PC 34:1,,,
            protein,IL10,ND,,
            protein,VEGFA,0,pg/mL,
            protein,FN1,much,,
            """);
    assertThat(read.items())
        .extracting(CargoItem::name)
        .containsExactly("hsa-miR-21-5p", "PC", "IL10", "VEGFA");
    assertThat(read.items())
        .extracting(CargoItem::detected)
        .containsExactly(true, true, false, false);
    assertThat(read.items().getFirst().amount())
        .hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("12.5"));
    assertThat(read.leftOut())
        .singleElement()
        .asString()
        .startsWith("Line 6: \"much\" is not an amount.");
  }

  @Test
  void whatIsNoListGetsASentence() {
    assertThat(refusal("")).startsWith("f is empty");
    assertThat(refusal("a,b\n1,2\n")).contains("no heading that names a molecule");
    assertThat(refusal("Gene symbol\n?\n")).contains("Line 2: \"?\" is not a gene symbol");
  }

  @Test
  void aMutatedListNeverEndsInAnException() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = EXOCARTA.getBytes(StandardCharsets.UTF_8);
      for (int n = random.nextInt(1, 20); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      switch (CargoReader.read("f", bytes, "Homo sapiens")) {
        case Preview read -> assertThat(read.items()).isNotEmpty();
        case Unreadable(String sentence) -> assertThat(sentence).startsWith("f ").endsWith(".");
      }
    }
  }

  private static Preview preview(String text) {
    return (Preview) CargoReader.read("f", text.getBytes(StandardCharsets.UTF_8), "Homo sapiens");
  }

  private static String refusal(String text) {
    return ((Unreadable)
            CargoReader.read("f", text.getBytes(StandardCharsets.UTF_8), "Homo sapiens"))
        .sentence();
  }
}
