package exolog.app.server;

import exolog.core.forecast.registry.Refitting;
import exolog.core.forecast.registry.RegistryModels;
import exolog.core.practice.Clinics;
import exolog.core.tenancy.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Fits the clinics' models anew each night, one clinic at a time. A model is kept whole or not at
 * all, so a process that is killed in between has lost nothing but time.
 */
final class NightlyModels implements SmartLifecycle {
  /** 03:17 UTC: a quiet hour, and not the one in which everybody else starts. */
  private static final CronTrigger NIGHTLY = new CronTrigger("0 17 3 * * *", ZoneOffset.UTC);

  private static final Logger LOG = LoggerFactory.getLogger(NightlyModels.class);

  private final Clinics clinics;
  private final ObjectProvider<RegistryModels> models;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

  private @Nullable ScheduledFuture<?> next;

  NightlyModels(Clinics clinics, ObjectProvider<RegistryModels> models, Clock clock) {
    this.clinics = clinics;
    this.models = models;
    scheduler.setClock(clock);
    scheduler.setThreadNamePrefix("nightly-models-");
    scheduler.setDaemon(true);
    scheduler.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void start() {
    scheduler.initialize();
    next = scheduler.schedule(this::refit, NIGHTLY);
  }

  @Override
  public void stop() {
    if (next != null) {
      next.cancel(false);
    }
    scheduler.shutdown();
  }

  @Override
  public boolean isRunning() {
    return scheduler.isRunning();
  }

  /** One clinic that fails does not keep the others from their turn. */
  void refit() {
    for (Clinics.Present clinic : clinics.present()) {
      try {
        for (Refitting done :
            models.getObject().refitAll(Actor.software(clinic.id(), "nightly models"))) {
          LOG.info("clinic {}: {}", clinic.id(), words(done));
        }
      } catch (RuntimeException e) {
        LOG.error("clinic {}: its models were not fitted tonight", clinic.id(), e);
      }
    }
  }

  private static String words(Refitting done) {
    return switch (done) {
      case Refitting.Refitted(var model) ->
          model.stratum().words() + ": fitted, version " + model.version();
      case Refitting.Unchanged(var model) -> model.stratum().words() + ": unchanged";
      case Refitting.TooFew(int people, int fewest) -> people + " people, fewer than " + fewest;
      case Refitting.NotFitted(String reason) -> "not fitted: " + reason;
    };
  }
}
