package exolog.core.product.nta;

import exolog.core.product.nta.NtaMeasurement.Concentration;
import exolog.core.product.nta.NtaMeasurement.MultipliedBy;
import exolog.core.product.nta.NtaMeasurement.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a ZetaView size distribution: a header of keys, a linear block, a logarithmic block. */
final class ZetaView {
  static final String NAME = "ZetaView";
  private static final Pattern ANALYSED = Pattern.compile("(?i)\\s*analy[sz]ed?:.*");

  private final String file;
  private final ZetaViewText text;
  private final Optional<Double> said;

  ZetaView(String file, String text, Optional<Double> said) {
    this.file = file;
    this.text = ZetaViewText.of(text);
    this.said = said;
  }

  NtaReading read() {
    Optional<Distribution> distribution = text.linear().or(text::logarithmic);
    if (distribution.isEmpty()) {
      return NtaReader.refuse(
          file,
          "names ZetaView but holds no size distribution: no rows with particles under \"Size / nm, Number, Concentration / cm-3\". Export the _size_ file as text.");
    }
    List<String> warnings = new ArrayList<>();
    Concentration concentration = concentration(distribution.get().total(), warnings);
    Sizes sizes = new Sizes();
    text.number("Median Number (D50)")
        .filter(median -> median > 0)
        .ifPresent(median -> sizes.state(SizeFigure.D50, median));
    sizes.fillFrom(distribution.get());
    warnings.add(Sentences.computed(sizes.computed));
    if (text.linear().isEmpty()) {
      warnings.add("The file has no linear block; the logarithmic one was read.");
    }
    new ZetaViewWarnings(text).addTo(warnings, distribution.get().total());
    return new NtaMeasurement(
        NAME,
        text.value("Software")
            .map(software -> ANALYSED.matcher(software).replaceAll(""))
            .orElse("not stated"),
        text.value("Sample").orElse(""),
        1,
        concentration,
        sizes.known,
        sizes.computed,
        warnings);
  }

  /** Always that of the diluted sample: what is recorded beside it has not been applied. */
  private Concentration concentration(double measured, List<String> warnings) {
    Optional<Double> recorded = text.number("Dilution").filter(factor -> factor > 0);
    Optional<Double> factor = said.or(() -> recorded);
    if (factor.isEmpty()) {
      warnings.add(Sentences.askForDilution(measured, "The file does not record the dilution."));
    } else if (recorded.isPresent() && !recorded.equals(factor)) {
      warnings.add(Sentences.overruled(recorded.get(), factor.get()));
    }
    return new Concentration(
        Optional.of(measured),
        factor,
        factor.map(by -> measured * by),
        factor.isPresent() ? MultipliedBy.EXOLOG : MultipliedBy.NOBODY);
  }
}
