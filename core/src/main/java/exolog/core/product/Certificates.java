package exolog.core.product;

import exolog.core.answer.Answer;
import exolog.core.answer.Checks;
import exolog.core.audit.Audit;
import exolog.core.id.CertificateId;
import exolog.core.id.LotId;
import exolog.core.id.NtaFileId;
import exolog.core.product.release.Dossier;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import exolog.core.time.Instants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The certificates of lots. A result that speaks against a released lot puts it on hold at once.
 */
public final class Certificates {
  private final CertificateRows rows;
  private final NtaFileRows files;
  private final LotDecisions decisions;
  private final AfterRelease after;
  private final Tenancy tenancy;
  private final Audit audit;
  private final Clock clock;

  public Certificates(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    this.rows = new CertificateRows(jdbc);
    this.files = new NtaFileRows(jdbc);
    this.decisions = new LotDecisions(jdbc, audit, clock);
    this.after = new AfterRelease(jdbc, decisions, clock);
    this.tenancy = tenancy;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a certificate; where two speak of one value the newer counts, and both stay. */
  public Answer<Lot> add(Actor actor, LotId id, CertificateDetails certificate) {
    Checks checks = certificate.check();
    return checks.passed()
        ? tenancy.as(
            actor, () -> decisions.kept(actor, id).then(lot -> insert(actor, lot, certificate)))
        : Answer.refused(checks.refusals());
  }

  /**
   * Takes size and concentration of an instrument's file into the lot's certificate: its newer
   * version, with the same issuer, day and paper. One press, and nobody copies a number by hand.
   */
  public Answer<Lot> take(Actor actor, LotId id, NtaFileId file) {
    return tenancy.as(
        actor,
        () ->
            decisions
                .kept(actor, id)
                .then(lot -> measured(lot, file))
                .then(taken -> add(actor, id, taken)));
  }

  /** From the oldest to the newest. */
  public List<Certificate> of(LotId id) {
    return rows.of(id, 200);
  }

  /** What a certificate says, value by value. */
  public List<CertificateValue> values(CertificateId id) {
    return rows.values(id, 2_000);
  }

  /** How many particles the lot's certificates state, the newest statement first. */
  public ParticleContent particles(LotId id) {
    Dossier dossier = Dossier.read(of(id).stream().map(Certificate::document).toList()).orThrow();
    return new ParticleContent(dossier.exact("particle.conc"), dossier.exact("label.maxParticles"));
  }

  /** The paper of a certificate of this lot. */
  public Optional<CertificateFile> file(LotId lot, CertificateId id) {
    return rows.file(lot, id);
  }

  private Answer<CertificateDetails> measured(Lot lot, NtaFileId file) {
    List<Certificate> kept = rows.of(lot.id(), 200);
    if (kept.isEmpty()) {
      return Answer.refused(
          "nta.certificate.none",
          "file",
          file,
          "Lot "
              + lot.number()
              + " has no certificate yet. Enter the certificate, then take the values.");
    }
    Certificate newest = kept.getLast();
    return files
        .find(file)
        .filter(found -> found.lot().equals(lot.id()))
        .map(MeasuredValues::document)
        .orElseGet(() ->
            Answer.refused(
                "nta.unknown",
                "file",
                file,
                "There is no such file of a lot that your clinic keeps."))
        .then(document ->
            Answer.given(
                new CertificateDetails(
                    newest.issuer(),
                    newest.issuedOn(),
                    newest.accreditation(),
                    document,
                    rows.file(lot.id(), newest.id()))));
  }

  private Answer<Lot> insert(Actor actor, Lot lot, CertificateDetails certificate) {
    CertificateId id = CertificateId.fresh();
    rows.insert(id, lot.id(), certificate, Instants.now(clock));
    audit.write(
        actor,
        "lot.certified",
        lot.id(),
        certificate.issuer(),
        certificate
            .file()
            .map(file -> "SHA-256 " + CertificateRows.sha256(file.bytes()))
            .orElse(""));
    return after.lookedAtAgain(actor, lot);
  }
}
