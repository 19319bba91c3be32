package exolog.web.catalogue;

import exolog.core.evidence.ProductSource;
import exolog.web.form.Choice;
import java.util.Arrays;
import java.util.List;

/** Where vesicles may come from, as choices. */
public final class Sources {
  private Sources() {}

  public static List<Choice> all() {
    return Arrays.stream(ProductSource.values())
        .map(source -> new Choice(source.key(), source.label()))
        .toList();
  }
}
