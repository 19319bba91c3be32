package exolog.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.product.claims.Claims;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The pages that leave the clinic speak by the list to which the products are held. */
class PromisesTest {
  private static final List<String> PUBLIC = List.of("passport.", "label.", "productClass.");

  @Test
  void noTextOfThePassportOrTheLabelPromises() {
    ResourceBundle words = ResourceBundle.getBundle("exolog.web.messages");
    TreeMap<String, Object> promises = new TreeMap<>();
    int read = 0;
    for (String key : words.keySet()) {
      if (PUBLIC.stream().anyMatch(key::startsWith)) {
        read++;
        var found = Claims.in(words.getString(key));
        if (!found.isEmpty()) {
          promises.put(key, found);
        }
      }
    }
    assertThat(read).isGreaterThan(50);
    assertThat(promises).isEmpty();
  }
}
