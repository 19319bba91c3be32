package exolog.cohort;

import exolog.cohort.Catalogue.DemoLot;
import exolog.cohort.Catalogue.Kind;
import exolog.core.product.CertificateDetails;
import exolog.core.product.CertificateFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Invented results that promise nothing. Potency and residues stay NOT_TESTED, as they mostly do in
 * earnest, and passport and lot page show it.
 */
final class DemoCertificate {
  private static final long DAYS_OF_INCUBATION = 14;

  private DemoCertificate() {}

  static CertificateDetails of(DemoLot lot, LocalDate opening) {
    return of(lot.number, lot.kind, opening.plusDays(lot.made), opening.plusDays(lot.expires));
  }

  static CertificateDetails of(String number, Kind kind, LocalDate made, LocalDate expires) {
    LocalDate read = made.plusDays(DAYS_OF_INCUBATION);
    String results =
        """
        {
          "coa": {"lot": "%1$s"},
          "source": %2$s,
          "sterility": {"result": "negative", "method": "USP <71>", "startedOn": "%3$s", "finalOn": "%4$s", "page": "1"},
          "endotoxin": {"value": 0.12, "unit": "[EU]/mL", "method": "LAL", "lod": 0.01, "page": "1"},
          "mycoplasma": {"result": "negative", "method": "qPCR", "page": "1"},
          "virus": {"result": "negative", "method": "panel on the bank", "page": "1"},
          "particle": {"conc": {"value": 1.1e10, "unit": "/mL", "method": "NTA", "captures": 5, "dilution": 1000, "page": "2"}},
          "protein": {"conc": {"value": 0.6, "unit": "ug/mL", "assay": "BCA", "page": "2"}},
          "size": {"unit": "nm", "page": "2", "mean": 151, "mode": 138, "D10": 96, "D50": 144, "D90": 212, "SD": 51},
          "marker": [
            {"name": "CD9", "result": "positive", "method": "flow cytometry"},
            {"name": "CD81", "result": "positive", "method": "flow cytometry"},
            {"name": "TSG101", "result": "positive", "method": "western blot"},
            {"name": "%5$s", "result": "negative", "method": "western blot"}
          ],
          "label": {"volume": {"value": 5, "unit": "mL"}, "statusText": "Demo. Not approved. Not for use.", "particles": 5.5e10},
          "stability": {"supportedUntil": "%6$s"},
          "storage": {"excursion": "none", "freezeThaw": 1}
        }
        """
            .formatted(
                number,
                source(kind),
                made,
                read,
                kind == Kind.PIGMENT ? "albumin" : "calnexin",
                expires);
    String paper = "Demo certificate of lot " + number + ". Invented.\n" + results;
    return new CertificateDetails(
        "Demo laboratory",
        read,
        "Demo accreditation, ISO/IEC 17025",
        results,
        Optional.of(
            new CertificateFile(
                number + ".txt", "text/plain", paper.getBytes(StandardCharsets.UTF_8))));
  }

  private static String source(Kind kind) {
    return switch (kind) {
      case SCALP ->
          "{\"species\": \"Homo sapiens\", \"tissue\": \"adipose tissue\", \"cellType\": \"mesenchymal stromal cell\"}";
      case FACE ->
          "{\"species\": \"Homo sapiens\", \"tissue\": \"umbilical cord\", \"cellType\": \"mesenchymal stromal cell\"}";
      case PIGMENT ->
          "{\"species\": \"Vitis vinifera\", \"tissue\": \"fruit\", \"cellType\": \"fruit tissue\"}";
    };
  }
}
