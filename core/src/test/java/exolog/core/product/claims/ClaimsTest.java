package exolog.core.product.claims;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.Route;
import exolog.core.product.ProductDetails;
import exolog.core.product.ProductForm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  @Test
  void aPromiseIsFoundInEachLanguageWithItsPlace() {
    assertThat(Claims.in("Serum that heals"))
        .singleElement()
        .satisfies(claim -> {
          assertThat(claim.word()).isEqualTo("heals");
          assertThat(claim.position()).isEqualTo(12);
        });
    for (String text :
        List.of(
            "FDA-approved vesicles",
            "Regenerative serum",
            "stem-cell exosomes",
            "Billions of exosomes",
            "without side effects",
            "Clinically proven",
            "Anti-Aging Exo",
            "células madre",
            "Suero regenerador",
            "Stammzellserum",
            "klinisch getestet",
            "Sérum RÉGÉNÉRANT",
            "cellules souches",
            "milliards d’exosomes")) {
      assertThat(Claims.in(text)).as(text).isNotEmpty();
    }
  }

  @Test
  void whatOnlyNamesAThingIsNoPromise() {
    for (String text :
        List.of(
            "Example vesicles 7",
            "Demo EV solution A (adipose)",
            "Conditioned medium, heat-treated",
            "DNase treatment, 30 min",
            "Healthy donor",
            "Secure GmbH",
            "2 to 8 °C",
            "Solution de vésicules")) {
      assertThat(Claims.in(text)).as(text).isEmpty();
    }
  }

  @Test
  void aProductWithAPromiseInItsNameIsNotEntered() {
    TestClinic here = new TestClinic();
    ProductDetails details =
        new ProductDetails(
            "ExoHeal, regenerates hair",
            "Example Maker",
            ProductSource.ADIPOSE_MSC,
            ProductForm.FROZEN,
            Set.of(Route.INJECTION),
            "-80 °C",
            4,
            8);
    assertThat(TestClinic.sentences(here.products.enter(here.actor, details)))
        .containsExactly(
            "\"regenerates\" at position 10 of the name promises an effect. Write what it is and how it"
                + " was made, such as \"EV solution, adipose\".");
  }
}
