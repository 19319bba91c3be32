package exolog.core.forecast.registry;

import static org.assertj.core.api.Assertions.assertThat;

import exolog.core.TestClinic;
import exolog.core.id.ModelId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A model from rows to database, and what ends it. */
final class ModelsTest {
  private static final LikeYou.Who ANYONE = new LikeYou.Who(null, null, null);

  private final MeasuredClinic measured =
      new MeasuredClinic(24, new double[] {-3, 0, 3}, new double[] {-1, 1}, 7);
  private final TestClinic clinic = measured.clinic;

  @Test
  void a_fit_is_kept_as_version_one_with_its_rows_hash_and_who_asked_for_it() {
    RegistryModel model = refitted();
    assertThat(model.version()).isEqualTo(1);
    assertThat(model.status()).isEqualTo(ModelStatus.CURRENT);
    assertThat(model.people()).isEqualTo(24);
    assertThat(model.readings()).isEqualTo(72);
    assertThat(model.lots()).isEqualTo(3);
    assertThat(model.providers()).isEqualTo(2);
    assertThat(model.inputsHash())
        .isEqualTo(measured.models.comparable(clinic.actor, measured.stratum).hash());
    assertThat(model.fittedBy()).isEqualTo(clinic.actor.name());
    assertThat(model.fittedAt()).isEqualTo(clinic.clock.instant());
    assertThat(clinic.audit.about(clinic.actor, model.id(), 5))
        .singleElement()
        .satisfies(entry -> assertThat(entry.action()).isEqualTo("model.fitted"));
    assertThat(model.howMuch().patient().words()).contains("People differ by an SD of");
    assertThat(model.peak()).isNotNull();
  }

  @Test
  void the_same_rows_are_not_fitted_twice() {
    RegistryModel first = refitted();
    assertThat(measured.models.refit(clinic.actor, measured.stratum))
        .isEqualTo(new Refitting.Unchanged(first));
  }

  @Test
  void the_same_rows_give_the_same_numbers() {
    RegistryModel first = refitted();
    Fitted kept = measured.models.find(clinic.actor, first.id()).orElseThrow().fitted();
    var again =
        RegistryFit.of(
            measured.models.comparable(clinic.actor, measured.stratum), measured.rates());
    assertThat(again).isEqualTo(new RegistryFit.Outcome.Done(kept));
  }

  @Test
  void a_withdrawal_marks_the_model_stale_and_the_next_forecast_fits_without_that_person() {
    ModelId first = refitted().id();
    measured.withdraw(measured.people.get(4));
    var stale = measured.models.find(clinic.actor, first).orElseThrow().model();
    assertThat(stale.status()).isEqualTo(ModelStatus.STALE);
    assertThat(stale.statusWords()).contains("withdrawn");
    Voice voice = measured.models.voice(clinic.actor, measured.stratum, ANYONE);
    assertThat(voice)
        .isInstanceOfSatisfying(
            Voice.Speaks.class,
            speaks -> {
              assertThat(speaks.kept().model().version()).isEqualTo(2);
              assertThat(speaks.kept().model().people()).isEqualTo(23);
            });
    assertThat(measured.models.find(clinic.actor, first).orElseThrow().model().status())
        .isEqualTo(ModelStatus.SUPERSEDED);
  }

  @Test
  void withdrawals_that_leave_too_few_leave_the_evidence_to_speak_alone() {
    refitted();
    for (int i = 0; i < 6; i++) {
      measured.withdraw(measured.people.get(i));
    }
    assertThat(measured.models.voice(clinic.actor, measured.stratum, ANYONE))
        .isInstanceOfSatisfying(
            Voice.Silent.class,
            silent -> {
              assertThat(silent.people()).isEqualTo(18);
              assertThat(silent.why()).contains("18 people").contains("below 20");
            });
  }

  @Test
  void a_corrected_reading_marks_it_stale_too() {
    ModelId first = refitted().id();
    var wrong = measured.people.get(3).readings.get(2);
    clinic.outcomes.correct(clinic.actor, wrong.id(), 140, "misread").orThrow();
    var stale = measured.models.find(clinic.actor, first).orElseThrow().model();
    assertThat(stale.status()).isEqualTo(ModelStatus.STALE);
    assertThat(stale.statusWords()).contains("corrected");
  }

  @Test
  void a_withdrawal_while_the_model_is_being_fitted_is_not_missed() {
    var leaving = new AtomicBoolean(true);
    var models =
        measured.models(stratum -> {
          if (leaving.getAndSet(false)) {
            measured.withdraw(measured.people.get(5));
          }
          return measured.rates();
        });
    Refitting refitting = models.refit(clinic.actor, measured.stratum);
    assertThat(refitting)
        .isInstanceOfSatisfying(
            Refitting.Refitted.class,
            done -> {
              assertThat(done.model().people()).isEqualTo(23);
              assertThat(done.model().version()).isEqualTo(1);
              assertThat(done.model().status()).isEqualTo(ModelStatus.CURRENT);
            });
  }

  @Test
  void what_others_have_recorded_while_the_model_is_being_fitted_does_not_hinder_it() {
    var arriving = new AtomicBoolean(true);
    var models =
        measured.models(stratum -> {
          if (arriving.getAndSet(false)) {
            var newcomer = clinic.patient("Newcomer");
            var registry = exolog.core.consent.About.only(exolog.core.consent.Scope.REGISTRY);
            clinic.agree(newcomer, registry);
          }
          return measured.rates();
        });
    assertThat(models.refit(clinic.actor, measured.stratum))
        .isInstanceOfSatisfying(
            Refitting.Refitted.class, done -> assertThat(done.model().people()).isEqualTo(24));
  }

  @Test
  void somebody_who_is_not_in_the_model_may_withdraw_without_touching_it() {
    var outsider = measured.clinic.patient("Outsider");
    RegistryModel first = refitted();
    var registry = exolog.core.consent.About.only(exolog.core.consent.Scope.REGISTRY);
    clinic.agree(outsider, registry);
    clinic.consents.withdraw(clinic.actor, outsider.id(), registry, "").orThrow();
    assertThat(measured.models.find(clinic.actor, first.id()).orElseThrow().model().status())
        .isEqualTo(ModelStatus.CURRENT);
  }

  @Test
  void another_clinic_sees_no_model() {
    ModelId id = refitted().id();
    var stranger = clinic.clinician(clinic.foundClinic("Clinic B")).actor();
    assertThat(measured.models.find(stranger, id)).isEqualTo(Optional.empty());
    assertThat(measured.models.versions(stranger, measured.stratum)).isEmpty();
  }

  @Test
  void the_good_lot_is_told_from_the_bad_one() {
    Fitted fitted = measured.models.find(clinic.actor, refitted().id()).orElseThrow().fitted();
    String bad = measured.lots.get(0).id().toString();
    String good = measured.lots.get(2).id().toString();
    assertThat(fitted.points())
        .allSatisfy(point -> {
          assertThat(point.lots()).containsKeys(bad, good);
          assertThat(Objects.requireNonNull(point.lots().get(good)).mean())
              .isGreaterThan(Objects.requireNonNull(point.lots().get(bad)).mean());
        });
    assertThat(fitted.howMuch().week()).isCloseTo(22, Offset.offset(1e-9));
  }

  private RegistryModel refitted() {
    return switch (measured.models.refit(clinic.actor, measured.stratum)) {
      case Refitting.Refitted(RegistryModel model) -> model;
      case Refitting other -> throw new AssertionError(other.toString());
    };
  }
}
