package exolog.core.custody;

import static exolog.core.TestClinic.injection;
import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.audit.KeptFiles;
import exolog.core.course.Session;
import exolog.core.product.Product;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone with the owner's password and bad intentions, and what verify says of their work. */
class LedgersTest {
  private final TestClinic here = new TestClinic();
  private final Product product = here.product();
  private final Vial vial = here.vial(here.releasedLot(product), 1_000);

  @BeforeEach
  void threeLines() {
    Session session = here.session(here.patient("Ann Smith"), product);
    here.draws.draw(here.actor, injection(session, vial, 100));
    here.vials.waste(here.actor, vial.id(), new Microlitres(50), "spilt").orThrow();
  }

  @Test
  void untouchedLedgersAreIntact() {
    assertThat(here.ledgers.verify(here.actor)).isEqualTo(new LedgerCheck.Intact(1, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "volume_ul = 101, 3",
    "left_ul = 901, 3",
    "entered_by = entered_by || ' ', 2",
    "reason = 'split', 5",
    "at = at + interval '1 microsecond', 1",
    "kind = 'RETURNED', 5",
    "'hash = set_byte(hash, 0, get_byte(hash, 0) # 1)', 4"
  })
  void aChangedByteIsNamed(String change, int seq) {
    asOwner("update vial_entry set " + change + " where vial_id = :vial and seq = " + seq);
    assertThat(here.ledgers.verify(here.actor))
        .isEqualTo(broken(seq, "Entry " + seq + " was changed after it was written."));
  }

  @Test
  void aRemovedLineIsNamedAlsoWhenItWasTheLast() {
    asOwner("delete from vial_entry where vial_id = :vial and seq = 5");
    assertThat(here.ledgers.verify(here.actor))
        .isEqualTo(broken(5, "Entry 5 is missing: the clinic's log knows 5 entries of this vial."));
    asOwner("delete from vial_entry where vial_id = :vial and seq = 2");
    assertThat(here.ledgers.verify(here.actor)).isEqualTo(broken(2, "Entry 2 is missing."));
  }

  @Test
  void aCounterThatDiffersIsNamed() {
    asOwner("update vial set left_ul = 1000 where vial_id = :vial");
    assertThat(here.ledgers.verify(here.actor))
        .isEqualTo(
            broken(5, "The vial's volume left stands at 1000 µL; its ledger adds up to 850 µL."));
  }

  @Test
  void aLedgerThatWasChainedAnewContradictsTheLog() {
    String previous = "00".repeat(32);
    for (VialEntry line : here.vials.ledger(here.actor, vial.id())) {
      VialEntry forged =
          new VialEntry(
              line.seq(),
              line.at(),
              line.kind(),
              line.volume(),
              line.left(),
              line.place(),
              "Somebody Else",
              line.reason(),
              line.cause(),
              "");
      previous = LedgerChain.link(previous, here.clinic.id(), vial.id(), forged);
      asOwner(
          "update vial_entry set entered_by = 'Somebody Else', hash = decode('%s', 'hex') where vial_id = :vial and seq = %d"
              .formatted(previous, line.seq()));
    }
    asOwner("update vial set head = decode('%s', 'hex') where vial_id = :vial".formatted(previous));
    assertThat(here.ledgers.verify(here.actor))
        .isEqualTo(
            broken(
                5,
                "Entry 5 is not the one that the clinic's log quotes: this ledger was written anew."));
  }

  @Test
  void theMigrationsChainIsTheOneThatIsVerified() {
    asOwner(
        """
        update vial_entry e set hash = c.hash from (
          with recursive field(e, t) as (
            select e, convert_to(string_agg(octet_length(convert_to(p, 'UTF8')) || ':' || p || E'\\n', '' order by i), 'UTF8')
              from vial_entry e,
                   unnest(array[e.clinic_id::text, e.vial_id::text, e.seq::text,
                                (extract(epoch from e.at) * 1000000)::bigint::text, e.kind, e.volume_ul::text,
                                e.left_ul::text, coalesce(e.place_id::text, ''), e.entered_by, e.reason])
                     with ordinality as f (p, i)
             where e.vial_id = :vial group by e),
          chain(seq, hash) as (
            select 1, sha256(decode(repeat('00', 32), 'hex') || t) from field where (e).seq = 1
            union all
            select (f.e).seq, sha256(c.hash || f.t) from chain c join field f on (f.e).seq = c.seq + 1)
          select * from chain) c
         where e.vial_id = :vial and e.seq = c.seq
        """);
    assertThat(here.ledgers.verify(here.actor)).isEqualTo(new LedgerCheck.Intact(1, 5));
  }

  @Test
  void aKeptFileThatWasChangedIsNamed() {
    Place fridge =
        here.places
            .enter(
                here.actor,
                new PlaceDetails(
                    "Fridge",
                    Place.Kind.REFRIGERATOR,
                    new BigDecimal("2"),
                    new BigDecimal("8"),
                    30))
            .orThrow();
    byte[] csv = "time,celsius\n2026-03-01 12:00,5\n".getBytes(StandardCharsets.UTF_8);
    here.coldChain.readFile(here.actor, fridge.id(), "a.csv", csv, ZoneOffset.UTC).orThrow();
    KeptFiles files = new KeptFiles(here.jdbc, here.tenancy);
    assertThat(files.verify(here.actor).flaw()).isEmpty();
    assertThat(files.verify(here.actor).files())
        .as("logger files and certificates")
        .isGreaterThan(1);
    asOwner(
        "update logger_file set content = content || '\\x0a' where clinic_id = (select clinic_id from vial where vial_id = :vial)");
    assertThat(files.verify(here.actor).flaw().orElse(""))
        .contains("A file in logger_file no longer has the fingerprint");
  }

  private LedgerCheck.Broken broken(int seq, String sentence) {
    return new LedgerCheck.Broken(vial.serial().grouped(), seq, sentence);
  }

  private void asOwner(String statement) {
    for (String table : new String[] {"vial", "vial_entry", "logger_file"}) {
      here.owner.sql("alter table " + table + " no force row level security").update();
    }
    here.owner.sql(statement).param("vial", vial.id().value()).update();
    for (String table : new String[] {"vial", "vial_entry", "logger_file"}) {
      here.owner.sql("alter table " + table + " force row level security").update();
    }
  }
}
