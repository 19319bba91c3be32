package exolog.core.product.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Certificate, stability and storage. */
final class PaperChecks {
  private static final List<Field> TRACED =
      Fields.PUBLISHED.rows().stream().filter(Field::traced).toList();

  private PaperChecks() {}

  static Finding expirySupported(Dossier dossier) {
    Optional<LocalDate> expiry = dossier.day("label.expiry");
    Optional<LocalDate> supported = dossier.day("stability.supportedUntil");
    if (expiry.isEmpty() || supported.isEmpty()) {
      return Finding.untested(
          Facts.missing(
              dossier, List.of(expiry.isEmpty() ? "label.expiry" : "stability.supportedUntil")));
    }
    return expiry.get().isAfter(supported.get())
        ? Finding.fail(
            "label.expiry is "
                + expiry.get()
                + ", expected at the latest "
                + supported.get()
                + " (stability.supportedUntil).")
        : Finding.pass(
            "label.expiry is " + expiry.get() + ", supported until " + supported.get() + ".");
  }

  static Finding excursionAssessed(Dossier dossier) {
    Optional<String> word = dossier.word("storage.excursion");
    Optional<BigDecimal> amount = dossier.exact("storage.excursion.degreeMinutes");
    boolean assessed =
        dossier.flag("storage.excursion.assessed").orElse(false)
            || word.filter("assessed"::equals).isPresent();
    if (dossier.at("storage.excursion") instanceof Given.Unclear(_, String sentence)) {
      return Finding.untested(sentence);
    }
    if (word.isEmpty() && amount.isEmpty()) {
      return dossier.flag("storage.excursion.assessed").isPresent()
          ? open(assessed, "")
          : Finding.untested("storage.excursion is not given, expected none or an assessment.");
    }
    boolean none =
        word.filter("none"::equals).isPresent()
            && amount.filter(size -> size.signum() > 0).isEmpty();
    boolean nought = word.isEmpty() && amount.filter(size -> size.signum() == 0).isPresent();
    return none || nought
        ? Finding.pass("storage.excursion is none.")
        : open(assessed, amount.map(size -> " of " + Decimal.shown(size) + " °C·min").orElse(""));
  }

  private static Finding open(boolean assessed, String size) {
    return assessed
        ? Finding.pass("storage.excursion" + size + " was assessed.")
        : Finding.fail("storage.excursion" + size + " is open, expected none or an assessment.");
  }

  static Finding file(Dossier dossier) {
    Optional<String> hash = dossier.text("coa.sha256");
    if (hash.isEmpty()) {
      return Finding.untested(Facts.missing(dossier, List.of("coa.sha256")));
    }
    return hash.get().matches("(?i)(sha-?256:)?[0-9a-f]{64}")
        ? Finding.pass("")
        : Finding.fail(
            "coa.sha256 is "
                + Understanding.quoted(hash.get())
                + ", expected 64 hexadecimal digits.");
  }

  static Finding lot(Dossier dossier) {
    Optional<String> lot = dossier.text("lot.id").or(() -> dossier.text("label.lot"));
    Optional<String> named = dossier.text("coa.lot");
    if (lot.isEmpty() || named.isEmpty()) {
      return Finding.untested(
          Facts.missing(dossier, List.of(named.isEmpty() ? "coa.lot" : "lot.id")));
    }
    if (!lot.get().equals(named.get())) {
      return Finding.fail("coa.lot is " + named.get() + ", expected " + lot.get() + " (lot.id).");
    }
    return dossier.text("label.lot").filter(label -> !label.equals(lot.get())).isPresent()
        ? Finding.fail(
            "label.lot is "
                + dossier.text("label.lot").get()
                + ", expected "
                + lot.get()
                + " (lot.id).")
        : Finding.pass("coa.lot is " + named.get() + ".");
  }

  static Finding provenance(Dossier dossier) {
    List<String> given = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Field field : TRACED) {
      if (dossier.at(field.path()) != null) {
        given.add(field.path());
        if (dossier.attribute(field.path(), "page").isEmpty()) {
          missing.add(field.path());
        }
      }
    }
    if (given.isEmpty()) {
      return Finding.untested("No value is given.");
    }
    return missing.isEmpty()
        ? Finding.pass(given.size() + " values.")
        : Finding.untested("No page or file beside " + String.join(", ", missing) + ".");
  }
}
