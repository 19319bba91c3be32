package exolog.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class CodesPropertiesTest {
  /** 100,000 with -Dexolog.mutations=100000. */
  private static final int MUTATIONS = Integer.getInteger("exolog.mutations", 5_000);

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final String TEXT =
      "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

  @Test
  void whatIsWrittenAsAStringOrALinkIsReadBackAlike() {
    for (int i = 0; i < 2_000; i++) {
      Gs1Elements elements = new Gs1Elements(someElements(), Map.of());
      Code.Gs1 string = (Code.Gs1) Codes.parse("]d2" + Codes.elementString(elements), TODAY);
      assertThat(string.errors()).as("%s", elements).isEmpty();
      assertThat(string.elements().texts()).containsExactlyInAnyOrderEntriesOf(elements.texts());
      String link = Codes.digitalLink("https://a.example", elements).orElseThrow();
      Code.Gs1DigitalLink read = (Code.Gs1DigitalLink) Codes.parse(link, TODAY);
      assertThat(read.errors()).as(link).isEmpty();
      assertThat(read.elements().texts()).containsExactlyInAnyOrderEntriesOf(elements.texts());
      assertThat(link).matches("[!-~]+");
    }
  }

  @Test
  void everySingleWrongDigitOfAGtinIsFound() {
    for (int i = 0; i < 200; i++) {
      String gtin = gtin();
      for (int at = 0; at < 14; at++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          String other = gtin.substring(0, at) + digit + gtin.substring(at + 1);
          assertThat(Codes.parse("(01)" + other, TODAY).isValid()).isEqualTo(other.equals(gtin));
        }
      }
    }
  }

  @Test
  void everySingleWrongCharacterAndEverySwapOfNeighboursInADonationNumberIsFound() {
    for (int i = 0; i < 200; i++) {
      String body = "G" + digits(4) + digits(8);
      String din = body + Iso7064Mod37_2.characterAfter(body);
      for (int at = 0; at < 13; at++) {
        for (char c : "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray()) {
          String other = din.substring(0, at) + c + din.substring(at + 1);
          assertThat(isDin(other)).as(other).isEqualTo(other.equals(din));
        }
        if (at < 12 && din.charAt(at) != din.charAt(at + 1)) {
          assertThat(isDin(swapped(din, at))).as(swapped(din, at)).isFalse();
        }
      }
    }
  }

  @Test
  void nothingAnyoneTypesBreaksTheReader() {
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String typed = Mutations.next(random);
      Code code = Codes.parse(typed, TODAY);
      refused += code.isValid() ? 0 : 1;
      for (CodeError error : code.errors()) {
        assertThat(error.position()).as(typed).isBetween(1, typed.length() + 1);
        assertThat(error.message()).as(typed).matches("(?s).{20,}[.]").doesNotContain("null");
        assertThat(error.message().chars()).as(typed).allMatch(c -> c >= ' ');
      }
    }
    assertThat(refused).isBetween(MUTATIONS * 3 / 5, MUTATIONS - 1);
  }

  private Map<String, String> someElements() {
    Map<String, String> elements = new LinkedHashMap<>();
    elements.put("01", gtin());
    for (String identifier : new String[] {"22", "10", "21", "240", "91"}) {
      if (random.nextBoolean()) {
        elements.put(identifier, text(1 + random.nextInt(20)));
      }
    }
    if (random.nextBoolean()) {
      elements.put("17", Codes.sixDigits(TODAY.plusDays(random.nextInt(9_000))));
    }
    return elements;
  }

  private String gtin() {
    String body = digits(13);
    return body + GtinCheck.digitAfter(body);
  }

  private String digits(int count) {
    return random.ints(count, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
  }

  private String text(int length) {
    return random
        .ints(length, 0, TEXT.length())
        .mapToObj(i -> String.valueOf(TEXT.charAt(i)))
        .reduce("", String::concat);
  }

  private static boolean isDin(String typed) {
    return Codes.parse(typed, TODAY) instanceof Code.Isbt128Din din && din.isValid();
  }

  private static String swapped(String text, int at) {
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }
}
