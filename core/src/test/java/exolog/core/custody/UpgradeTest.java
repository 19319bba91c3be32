package exolog.core.custody;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.course.MaterialHold;
import exolog.core.id.ClinicId;
import exolog.core.id.LotId;
import exolog.core.id.VialId;
import exolog.core.passport.PassportAddress;
import exolog.core.product.Certificate;
import exolog.core.product.LotStatus;
import exolog.core.tenancy.Actor;
import exolog.postgres.Database;
import exolog.postgres.ScratchDatabases;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A record as an earlier build left it: cargo, instrument files and many draws were there before
 * certificates became documents and before holds had causes. It is brought up to date with its
 * rows, and reads well.
 */
class UpgradeTest {
  private static final Set<String> NOT_YET = Set.of("V304", "V405", "V504", "V803");
  private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");

  @TempDir private Path earlier;

  private final ClinicId clinic = ClinicId.fresh();
  private final Actor actor = Actor.software(clinic, "upgrade");
  private final LotId lot = LotId.fresh();
  private final VialId vial = VialId.fresh();
  private final Serial serial = Serial.fresh();
  private TestClinic now = new TestClinic();

  @BeforeEach
  void upgrade() throws Exception {
    Database database = ScratchDatabases.fresh();
    copyEarlier();
    flyway(database, "filesystem:" + earlier).migrate();
    var owner =
        new SingleConnectionDataSource(
            database.url(), database.owner().user(), database.owner().password(), true);
    fill(JdbcClient.create(owner));
    owner.destroy();
    assertThat(flyway(database, "classpath:exolog/core").migrate().migrationsExecuted)
        .isGreaterThanOrEqualTo(NOT_YET.size());
    now = TestClinic.beside(database);
  }

  @Test
  void aHeldVialIsStillHeldAndItsLedgerStillAddsUp() {
    assertThat(now.vials.find(actor, vial).orElseThrow().heldBy())
        .containsExactly(HoldCause.UNNUMBERED);
    assertThat(now.vials.holds(actor, vial))
        .extracting(Hold::reason, Hold::decidedBy)
        .containsExactly(org.assertj.core.api.Assertions.tuple("label torn", "Dr Then"));
    assertThat(now.ledgers.verify(actor)).isInstanceOf(LedgerCheck.Intact.class);
    now.vials.hold(actor, vial, "cap loose").orThrow();
    assertThat(now.vials.liftHold(actor, vial, HoldCause.UNNUMBERED, "found").orThrow().onHold())
        .isTrue();
    assertThat(now.ledgers.verify(actor)).isInstanceOf(LedgerCheck.Intact.class);
  }

  @Test
  void holdsOnLotsAndMaterialsStandAndAreLifted() {
    assertThat(now.lotHolds.standing(actor, lot)).extracting(Hold::reason).containsExactly("wet");
    now.lotHolds.lift(actor, lot, HoldCause.UNNUMBERED, "dried").orThrow();
    assertThat(now.lotHolds.standing(actor, lot)).isEmpty();
    assertThat(now.materialHolds.standing(actor, MaterialHold.Kind.DILUENT_LOT, "NACL-1"))
        .extracting(Hold::reason)
        .containsExactly("particles seen");
  }

  @Test
  void aRevokedPassportIsStillUnknownUntilItIsGivenBack() {
    PassportAddress address = PassportAddress.of(serial.text());
    assertThat(now.passports.find(address)).isEmpty();
    now.revocations.restore(actor, vial, "copies destroyed").orThrow();
    assertThat(now.passports.find(address)).isPresent();
  }

  @Test
  void aCertificateOfThenIsADocumentNowAndItsLotKeepsItsStatus() {
    assertThat(now.lots.find(lot).orElseThrow().status()).isEqualTo(LotStatus.RELEASED);
    assertThat(now.certificates.of(lot))
        .extracting(Certificate::document)
        .singleElement()
        .asString()
        .contains("sterility", "negative", "endotoxin", "0.1");
    assertThat(now.lots.tests(lot)).isNotEmpty();
  }

  private void fill(JdbcClient owner) {
    owner
        .sql("select set_config('exolog.clinic', '" + clinic + "', false)")
        .query(String.class)
        .single();
    UUID product = UUID.randomUUID();
    UUID preparation = UUID.randomUUID();
    UUID certificate = UUID.randomUUID();
    for (String row :
        List.of(
            "clinic values ('%s', 'Clinic of then', 'DE', 'Europe/Berlin', 'EUR', false, now())"
                .formatted(clinic),
            "product (product_id, name, maker, source, form, routes, storage, max_draws, use_within_hours, entered_at) values ('%s', 'Vesicles', 'Maker', 'adipose-msc', 'FROZEN', '{injection}', '-80 °C', 120, 8, now())"
                .formatted(product),
            "preparation (preparation_id, product_id, prepared_on) values ('%s', '%s', '2025-09-01')"
                .formatted(preparation, product),
            "lot (lot_id, product_id, preparation_id, number, made_on, expires_on, last_event) values ('%s', '%s', '%s', 'L-1', '2025-10-01', '2026-09-30', 2)"
                .formatted(lot, product, preparation),
            "lot_event (lot_id, seq, at, status, reason, decided_by) values ('%1$s', 1, now(), 'QUARANTINE', 'entered', 'x'), ('%1$s', 2, now(), 'RELEASED', 'complete', 'x')"
                .formatted(lot),
            "certificate (certificate_id, lot_id, issuer, issued_on, entered_at) values ('%s', '%s', 'Laboratory', '2025-10-20', now())"
                .formatted(certificate, lot),
            "test_result (certificate_id, test, name, result, value, unit) values ('%1$s', 'sterility', 'Sterility', 'PASS', null, null), ('%1$s', 'endotoxin', 'Endotoxin', 'PASS', 0.1, '[EU]/mL')"
                .formatted(certificate),
            "lot_hold (lot_id, seq, at, placed, reason, decided_by) values ('%s', 1, now(), true, 'wet', 'x')"
                .formatted(lot),
            "material_hold (kind, lot, seq, at, placed, reason, decided_by) values ('DILUENT_LOT', 'NACL-1', 1, now(), true, 'particles seen', 'x')")) {
      owner.sql("insert into " + row).update();
    }
    held(owner);
    owner
        .sql(
            "insert into passport_revocation (vial_id, seq, at, revoked, reason, decided_by) values (:vial, 1, now(), true, 'copied', 'x')")
        .param("vial", vial.value())
        .update();
  }

  /** Received and put on hold, in lines as they were chained then. */
  private void held(JdbcClient owner) {
    VialEntry received = entry(1, VialEntry.Kind.RECEIVED, 1_000, "", "00".repeat(32));
    VialEntry hold = entry(2, VialEntry.Kind.HOLD, 0, "label torn", received.hash());
    owner
        .sql(
            "insert into vial (vial_id, lot_id, serial, received_ul, received_at, last_entry, left_ul, on_hold, head) values (:vial, :lot, :serial, 1000, :at, 2, 1000, true, decode(:head, 'hex'))")
        .param("vial", vial.value())
        .param("lot", lot.value())
        .param("serial", serial.text())
        .param("at", java.sql.Timestamp.from(THEN))
        .param("head", hold.hash())
        .update();
    for (VialEntry entry : List.of(received, hold)) {
      owner
          .sql(
              "insert into vial_entry (vial_id, seq, at, kind, volume_ul, left_ul, entered_by, reason, hash) values (:vial, :seq, :at, :kind, :volume, 1000, :by, :reason, decode(:hash, 'hex'))")
          .param("vial", vial.value())
          .param("seq", entry.seq())
          .param("at", java.sql.Timestamp.from(THEN))
          .param("kind", entry.kind().name())
          .param("volume", entry.volume().value())
          .param("by", entry.enteredBy())
          .param("reason", entry.reason())
          .param("hash", entry.hash())
          .update();
    }
  }

  private VialEntry entry(int seq, VialEntry.Kind kind, int volume, String reason, String before) {
    VialEntry bare =
        new VialEntry(
            seq,
            THEN,
            kind,
            new Microlitres(volume),
            new Microlitres(1_000),
            Optional.empty(),
            "Dr Then",
            reason,
            Optional.empty(),
            "");
    return LedgerChain.linked(before, clinic, vial, bare);
  }

  private void copyEarlier() throws IOException, URISyntaxException {
    Path one =
        Path.of(
            Objects.requireNonNull(
                    UpgradeTest.class.getResource("/exolog/core/custody/V401__custody.sql"))
                .toURI());
    Path core = Objects.requireNonNull(one.getParent()).resolveSibling(".");
    try (Stream<Path> files = Files.walk(core)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = String.valueOf(file.getFileName());
        if (name.matches("V[0-9]+__.*[.]sql")
            && !NOT_YET.contains(name.substring(0, name.indexOf('_')))) {
          Files.copy(file, earlier.resolve(name));
        }
      }
    }
  }

  private static Flyway flyway(Database database, String location) {
    return Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations(location)
        .outOfOrder(true)
        .load();
  }
}
