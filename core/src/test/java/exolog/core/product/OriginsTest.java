package exolog.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.id.DonorId;
import exolog.core.product.DonorTest.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static final LocalDate DAY = LocalDate.parse("2025-09-01");
  private static final List<Preparation.Step> STEPS =
      List.of(new Preparation.Step("Ultracentrifugation", "100,000 g, 70 min"));

  private final TestClinic here = new TestClinic();
  private final Product product = here.product();

  @Test
  void aBankStandsBetweenItsDonorsAndThePreparation() {
    Donor first = here.donor();
    Donor second = here.donor();
    Bank bank = bank("MCB-1", first.id(), second.id());
    Donor straight = here.donor();
    Preparation preparation =
        here.products
            .prepare(
                here.actor,
                new PreparationDetails(
                    product.id(), DAY, STEPS, Set.of(straight.id()), Set.of(bank.id())))
            .orThrow();
    assertThat(here.banks.behind(preparation.id())).extracting(Bank::code).containsExactly("MCB-1");
    assertThat(here.donors.behind(preparation.id()))
        .extracting(Donor::id)
        .containsExactlyInAnyOrder(first.id(), second.id(), straight.id());
  }

  @Test
  void aPooledLotNamesEveryPreparationAndASplitLotTheLotItCameFrom() {
    Lot whole = here.lot(product);
    Preparation other = prepared();
    Lot pool = here.lots.enter(here.actor, lot(whole, "POOL-1", Set.of(other), null)).orThrow();
    assertThat(here.lots.preparations(pool.id()))
        .containsExactlyInAnyOrder(whole.preparation(), other.id());
    Lot part = here.lots.enter(here.actor, lot(whole, "PART-1", Set.of(), whole)).orThrow();
    assertThat(here.lots.partOf(part.id())).contains(whole.id());
    assertThat(here.lots.partOf(whole.id())).isEmpty();
  }

  @Test
  void preparationsOfAnotherProductAreNotPooled() {
    Lot elsewhere = here.lot(here.product());
    Preparation mine = prepared();
    LotDetails mixed =
        new LotDetails(
            mine.id(),
            "MIX-1",
            DAY,
            DAY.plusYears(1),
            Set.of(elsewhere.preparation()),
            Optional.empty());
    assertThat(TestClinic.sentences(here.lots.enter(here.actor, mixed)))
        .containsExactly(
            "Preparation "
                + elsewhere.preparation()
                + " is not one of this product that your clinic keeps. Pool preparations of one product only.");
  }

  @Test
  void aPreparationComesFromSomeone() {
    PreparationDetails nobody =
        new PreparationDetails(product.id(), DAY, STEPS, Set.of(), Set.of());
    assertThat(TestClinic.sentences(here.products.prepare(here.actor, nobody)))
        .containsExactly(
            "Name the donor or the cell bank of the preparation, or every one of a pool.");
  }

  @Test
  void anotherClinicsDonorIsNotMine() {
    Donor theirs = new TestClinic().donor();
    assertThat(
            TestClinic.sentences(
                here.products.prepare(
                    here.actor, PreparationDetails.ofDonor(product.id(), DAY, STEPS, theirs.id()))))
        .containsExactly(
            "One of the donors or banks named is not kept by your clinic. Enter it first.");
    assertThat(
            TestClinic.sentences(
                here.donors.test(
                    here.actor, theirs.id(), new DonorTest("hiv-1", Finding.REACTIVE, DAY, ""))))
        .containsExactly(
            "There is no donor " + theirs.id() + " that your clinic keeps. Enter the donor first.");
  }

  @Test
  void aDonorWhoTurnsReactiveKeepsTheEarlierResultToo() {
    Donor donor = here.donor();
    here.donors.test(here.actor, donor.id(), hiv(Finding.NON_REACTIVE, DAY)).orThrow();
    here.donors.test(here.actor, donor.id(), hiv(Finding.REACTIVE, DAY.plusMonths(3))).orThrow();
    assertThat(here.donors.tests(donor.id()))
        .extracting(DonorTest::result)
        .startsWith(Finding.REACTIVE, Finding.NON_REACTIVE);
  }

  @Test
  void whatTheLawCallsAProductHasACountryADayAndASource() {
    ProductClass cosmetic =
        new ProductClass("EU", DAY, ProductClass.Kind.COSMETIC, "maker's letter");
    here.products.classify(here.actor, product.id(), cosmetic).orThrow();
    ProductClass later =
        new ProductClass("EU", DAY.plusYears(1), ProductClass.Kind.NOT_PERMITTED, "authority");
    here.products.classify(here.actor, product.id(), later).orThrow();
    assertThat(here.products.classes(product.id())).containsExactly(later, cosmetic);
    assertThat(
            TestClinic.sentences(
                here.products.classify(
                    here.actor,
                    product.id(),
                    new ProductClass("XX", DAY, ProductClass.Kind.COSMETIC, "letter"))))
        .containsExactly(
            "\"XX\" is no country of the record. Use its two letters, such as DE, or OTHER.");
  }

  private Bank bank(String code, DonorId... donors) {
    BankDetails details =
        new BankDetails(
            code,
            "adipose tissue",
            "mesenchymal stem cell",
            DAY,
            Optional.of(3),
            Optional.empty(),
            Bank.Karyotype.NORMAL,
            Bank.StrProfile.MATCH,
            Set.of(donors));
    return here.banks.enter(here.actor, details).orThrow();
  }

  private Preparation prepared() {
    PreparationDetails details =
        PreparationDetails.ofDonor(product.id(), DAY, STEPS, here.donor().id());
    return here.products.prepare(here.actor, details).orThrow();
  }

  private static DonorTest hiv(Finding finding, LocalDate day) {
    return new DonorTest("hiv-1", finding, day, "");
  }

  private static LotDetails lot(
      Lot like, String number, Set<Preparation> pooled, @org.jspecify.annotations.Nullable Lot of) {
    return new LotDetails(
        like.preparation(),
        number,
        like.madeOn(),
        like.expiresOn(),
        Set.copyOf(pooled.stream().map(Preparation::id).toList()),
        Optional.ofNullable(of).map(Lot::id));
  }
}
