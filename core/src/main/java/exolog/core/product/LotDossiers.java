package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.id.DonorId;
import exolog.core.product.release.Dossier;
import exolog.core.product.release.Rules;
import exolog.core.product.release.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gathers what is known of a lot: first what its label must say by the catalogue, then its
 * certificates from the oldest to the newest, last what the record itself knows of donors, banks
 * and preparation, which no certificate overrules.
 */
final class LotDossiers {
  private static final JsonMapper JSON = new JsonMapper();

  private final LotRows lots;
  private final CertificateRows certificates;
  private final ProductRows products;
  private final DonorRows donors;
  private final BankRows banks;

  LotDossiers(JdbcClient jdbc) {
    this.lots = new LotRows(jdbc);
    this.certificates = new CertificateRows(jdbc);
    this.products = new ProductRows(jdbc);
    this.donors = new DonorRows(jdbc);
    this.banks = new BankRows(jdbc);
  }

  /** What the rules say, and what they were asked about. */
  record Judged(Verdict verdict, Dossier dossier, String documents) {}

  Judged judge(Lot lot) {
    return judge(lot, interim(false, "", ""));
  }

  /** As an interim release that these two would sign. */
  Judged judgeForInterim(Lot lot, String releaser, String approver) {
    return judge(lot, interim(true, releaser, approver));
  }

  private Judged judge(Lot lot, ObjectNode release) {
    List<Certificate> kept = certificates.of(lot.id(), 200);
    List<String> documents = new ArrayList<>();
    documents.add(label(lot).toString());
    kept.forEach(certificate -> documents.add(certificate.document()));
    documents.add(record(lot, kept).setAll(release).toString());
    Dossier dossier = Dossier.read(documents).orThrow();
    return new Judged(Rules.published().check(dossier), dossier, canonical(documents));
  }

  private static String canonical(List<String> documents) {
    ObjectNode whole = JSON.createObjectNode();
    ArrayNode list = whole.putArray("documents");
    documents.forEach(document -> list.add(JSON.readTree(document)));
    return whole.toString();
  }

  /** A certificate cannot grant an interim release: this document comes last. */
  private static ObjectNode interim(boolean interim, String releaser, String approver) {
    ObjectNode document = JSON.createObjectNode();
    document
        .putObject("release")
        .put("interim", interim)
        .put("by", releaser)
        .put("approver", approver);
    return document;
  }

  private ObjectNode label(Lot lot) {
    Product product = products.find(lot.product()).orElseThrow();
    ObjectNode document = JSON.createObjectNode();
    document.putObject("product").put("name", product.name());
    ObjectNode label = document.putObject("label");
    label.put("lot", lot.number());
    label.put("expiry", lot.expiresOn().toString());
    label.put("storage", product.storage());
    label.put(
        "route",
        String.join(", ", product.routes().stream().map(route -> route.key()).sorted().toList()));
    return document;
  }

  private ObjectNode record(Lot lot, List<Certificate> kept) {
    ObjectNode document = JSON.createObjectNode();
    document.putObject("lot").put("id", lot.number());
    if (!kept.isEmpty()) {
      document.set("coa", certificate(kept.getLast()));
    }
    Set<Bank> sources = new LinkedHashSet<>();
    Map<DonorId, Donor> behind = new LinkedHashMap<>();
    ArrayNode steps = JSON.createArrayNode();
    lots.preparations(lot.id(), 1_000)
        .forEach(id -> {
          sources.addAll(banks.behind(id, 200));
          donors.behind(id, 1_000).forEach(donor -> behind.put(donor.id(), donor));
        });
    products.preparation(lot.preparation()).ifPresent(made -> steps(made, steps));
    document.putObject("separation").set("steps", steps);
    DonorPart.put(document, behind.values(), id -> donors.tests(id, 500));
    BankPart.put(document, sources);
    return document;
  }

  /** Whoever enters a certificate says which lot it names; one that names none names no lot. */
  private static ObjectNode certificate(Certificate newest) {
    ObjectNode coa = JSON.createObjectNode();
    coa.put("issuer", newest.issuer());
    coa.put("date", newest.issuedOn().toString());
    if (!newest.accreditation().isBlank()) {
      coa.put("accreditation", newest.accreditation());
    }
    newest.paper().ifPresent(paper -> coa.put("sha256", paper.sha256()).put("file", paper.name()));
    if (Dossier.read(newest.document()) instanceof Answer.Given<Dossier>(Dossier said)
        && said.shown("coa.lot").isEmpty()) {
      said.shown("lot.id").ifPresent(lot -> coa.put("lot", lot));
    }
    return coa;
  }

  private static void steps(Preparation made, ArrayNode steps) {
    for (Preparation.Step step : made.steps()) {
      ObjectNode entry = steps.addObject().put("method", step.method());
      if (!step.detail().isBlank()) {
        entry.put("detail", step.detail());
      }
    }
  }
}
