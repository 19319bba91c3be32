package exolog.app.server;

import exolog.core.audit.Audit;
import exolog.core.calendar.Bookings;
import exolog.core.calendar.Feeds;
import exolog.core.consent.ConsentTexts;
import exolog.core.consent.Consents;
import exolog.core.consultation.Consultations;
import exolog.core.consultation.Screenings;
import exolog.core.consultation.Sheets;
import exolog.core.consultation.Stagings;
import exolog.core.consultation.Timelines;
import exolog.core.course.Closings;
import exolog.core.course.Courses;
import exolog.core.course.Draws;
import exolog.core.course.Exposures;
import exolog.core.course.MaterialHolds;
import exolog.core.course.Schedules;
import exolog.core.course.Traces;
import exolog.core.course.UsualPlans;
import exolog.core.custody.ColdChain;
import exolog.core.custody.Ledgers;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Places;
import exolog.core.custody.Vials;
import exolog.core.evidence.Evidence;
import exolog.core.forecast.EarlyVisits;
import exolog.core.forecast.Forecaster;
import exolog.core.forecast.Forecasts;
import exolog.core.forecast.GroupScores;
import exolog.core.forecast.Outlooks;
import exolog.core.forecast.registry.RegistryModels;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.outcome.Outcomes;
import exolog.core.passport.Passports;
import exolog.core.passport.Revocations;
import exolog.core.patient.Patients;
import exolog.core.practice.Accounts;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.practice.Rooms;
import exolog.core.practice.SetUps;
import exolog.core.product.Banks;
import exolog.core.product.Cargoes;
import exolog.core.product.Certificates;
import exolog.core.product.Donors;
import exolog.core.product.Lots;
import exolog.core.product.NtaFiles;
import exolog.core.product.Products;
import exolog.core.product.Releases;
import exolog.core.safety.LookBacks;
import exolog.core.safety.RecallHolds;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Tenancy;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The front doors of the record, lowest floor first. A test brings its own clock. */
@Configuration(proxyBeanMethods = false)
class CoreBeans {
  @Bean
  JdbcClient jdbcClient(DataSource pool) {
    return JdbcClient.create(pool);
  }

  @Bean
  PlatformTransactionManager transactions(DataSource pool) {
    return new JdbcTransactionManager(pool);
  }

  @Bean
  Tenancy tenancy(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new Tenancy(jdbc, transactions);
  }

  @Bean
  Audit audit(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    return new Audit(jdbc, tenancy, clock);
  }

  @Bean
  Clinics clinics(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Clinics(jdbc, tenancy, audit, clock);
  }

  @Bean
  Accounts accounts(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Accounts(jdbc, tenancy, audit, clock);
  }

  @Bean
  SetUps setUps(JdbcClient jdbc, Tenancy tenancy, Clinics clinics, Accounts accounts, Clock clock) {
    return new SetUps(jdbc, tenancy, clinics, accounts, clock);
  }

  @Bean
  Practitioners practitioners(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Practitioners(jdbc, tenancy, audit, clock);
  }

  @Bean
  Rooms rooms(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Rooms(jdbc, tenancy, audit, clock);
  }

  @Bean
  Jurisdictions jurisdictions(JdbcClient jdbc) {
    return new Jurisdictions(jdbc);
  }

  /** Read from the jar when first asked for: a start does not need it. */
  @Bean
  @Lazy
  Evidence evidence() {
    return Evidence.published();
  }

  @Bean
  Patients patients(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Patients(jdbc, tenancy, audit, clock);
  }

  @Bean
  Donors donors(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Donors(jdbc, tenancy, audit, clock);
  }

  @Bean
  Banks banks(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Banks(jdbc, tenancy, audit, clock);
  }

  @Bean
  Products products(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Products(jdbc, tenancy, audit, clock);
  }

  @Bean
  Lots lots(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Lots(jdbc, tenancy, audit, clock);
  }

  @Bean
  Certificates certificates(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Certificates(jdbc, tenancy, audit, clock);
  }

  @Bean
  Releases releases(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Releases(jdbc, tenancy, audit, clock);
  }

  @Bean
  NtaFiles ntaFiles(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new NtaFiles(jdbc, tenancy, audit, clock);
  }

  @Bean
  Cargoes cargoes(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Cargoes(jdbc, tenancy, audit, clock);
  }

  @Bean
  Vials vials(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Lots lots) {
    return new Vials(jdbc, tenancy, audit, clock, lots);
  }

  @Bean
  Places places(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new Places(jdbc, tenancy, audit, clock);
  }

  @Bean
  ColdChain coldChain(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new ColdChain(jdbc, tenancy, audit, clock);
  }

  @Bean
  Ledgers ledgers(JdbcClient jdbc, Tenancy tenancy, Audit audit) {
    return new Ledgers(jdbc, tenancy, audit);
  }

  @Bean
  LotHolds lotHolds(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Lots lots) {
    return new LotHolds(jdbc, tenancy, audit, clock, lots);
  }

  @Bean
  Consents consents(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Patients patients) {
    return new Consents(jdbc, tenancy, audit, clock, patients, ConsentTexts.published());
  }

  @Bean
  Courses courses(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      Practitioners practitioners,
      Products products) {
    return new Courses(jdbc, tenancy, audit, clock, patients, practitioners, products);
  }

  @Bean
  Closings closings(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      Clinics clinics) {
    return new Closings(jdbc, tenancy, audit, clock, patients, clinics);
  }

  @Bean
  Bookings bookings(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Clinics clinics,
      Patients patients,
      Practitioners practitioners) {
    return new Bookings(jdbc, tenancy, audit, clock, clinics, patients, practitioners);
  }

  @Bean
  Feeds feeds(
      JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Practitioners practitioners) {
    return new Feeds(jdbc, tenancy, audit, clock, practitioners);
  }

  @Bean
  UsualPlans usualPlans() {
    return UsualPlans.published();
  }

  @Bean
  Schedules schedules(JdbcClient jdbc, Tenancy tenancy, Clock clock, UsualPlans plans) {
    return new Schedules(jdbc, tenancy, clock, plans);
  }

  @Bean
  Draws.Rooms roomsOfTheDraw(
      Clinics clinics,
      Practitioners practitioners,
      Jurisdictions jurisdictions,
      Patients patients,
      Products products,
      Lots lots,
      Consents consents,
      Vials vials,
      Places places,
      LotHolds lotHolds) {
    return new Draws.Rooms(
        clinics,
        practitioners,
        jurisdictions,
        patients,
        products,
        lots,
        consents,
        vials,
        places,
        lotHolds);
  }

  @Bean
  Draws draws(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Draws.Rooms rooms) {
    return new Draws(jdbc, tenancy, audit, clock, rooms);
  }

  @Bean
  Exposures exposures(JdbcClient jdbc, Tenancy tenancy) {
    return new Exposures(jdbc, tenancy);
  }

  @Bean
  MaterialHolds materialHolds(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock) {
    return new MaterialHolds(jdbc, tenancy, audit, clock);
  }

  @Bean
  Traces traces(JdbcClient jdbc, Tenancy tenancy, Audit audit, Vials vials) {
    return new Traces(jdbc, tenancy, audit, vials);
  }

  @Bean
  Recalls.Rooms stopped(
      Traces traces, Lots lots, LotHolds lotHolds, Vials vials, MaterialHolds materialHolds) {
    return new Recalls.Rooms(traces, lots, lotHolds, vials, materialHolds);
  }

  @Bean
  Recalls recalls(
      JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Recalls.Rooms stopped) {
    return new Recalls(jdbc, tenancy, audit, clock, stopped);
  }

  @Bean
  RecallHolds recallHolds(JdbcClient jdbc, Tenancy tenancy, Recalls.Rooms stopped) {
    return new RecallHolds(jdbc, tenancy, stopped);
  }

  @Bean
  LookBacks lookBacks(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Recalls recalls) {
    return new LookBacks(jdbc, tenancy, audit, clock, recalls);
  }

  @Bean
  @Lazy
  Outcomes outcomes(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      Evidence evidence) {
    return new Outcomes(jdbc, tenancy, audit, clock, patients, evidence);
  }

  @Bean
  Passports passports(
      JdbcClient jdbc, Clock clock, Products products, Lots lots, Jurisdictions jurisdictions) {
    return new Passports(jdbc, clock, products, lots, jurisdictions);
  }

  @Bean
  Revocations revocations(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Vials vials) {
    return new Revocations(jdbc, tenancy, audit, clock, vials);
  }

  @Bean
  @Lazy
  Screenings screenings(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      Products products,
      Clinics clinics,
      Accounts accounts) {
    return new Screenings(
        jdbc, tenancy, audit, clock, new Screenings.Rooms(patients, products, clinics, accounts));
  }

  @Bean
  @Lazy
  Stagings stagings(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Patients patients,
      Screenings screenings) {
    return new Stagings(jdbc, tenancy, audit, clock, patients, screenings);
  }

  @Bean
  @Lazy
  Consultations.Rooms roomsOfTheConsultation(
      Patients patients,
      Products products,
      Vials vials,
      Outcomes outcomes,
      Courses courses,
      Clinics clinics,
      Screenings screenings,
      Sheets sheets) {
    return new Consultations.Rooms(
        patients, products, vials, outcomes, courses, clinics, screenings, sheets);
  }

  @Bean
  Sheets sheets(JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Clinics clinics) {
    return new Sheets(jdbc, tenancy, audit, clock, clinics);
  }

  @Bean
  @Lazy
  Consultations consultations(
      JdbcClient jdbc, Tenancy tenancy, Audit audit, Clock clock, Consultations.Rooms rooms) {
    return new Consultations(jdbc, tenancy, audit, clock, rooms);
  }

  @Bean
  Timelines timelines(JdbcClient jdbc, Tenancy tenancy) {
    return new Timelines(jdbc, tenancy);
  }

  @Bean
  @Lazy
  Forecaster forecaster(Evidence evidence) {
    return Forecaster.of(evidence);
  }

  @Bean
  @Lazy
  RegistryModels registryModels(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Consents consents,
      Evidence evidence,
      Forecaster forecaster) {
    return new RegistryModels(
        jdbc, tenancy, audit, clock, consents, evidence, forecaster::registryRates);
  }

  @Bean
  @Lazy
  Outlooks outlooks(Forecaster forecaster, RegistryModels models) {
    return new Outlooks(forecaster, models);
  }

  @Bean
  @Lazy
  EarlyVisits earlyVisits(
      Courses courses, Exposures exposures, Outcomes outcomes, Tenancy tenancy) {
    return new EarlyVisits(courses, exposures, outcomes, tenancy);
  }

  @Bean
  @Lazy
  GroupScores groupScores(JdbcClient jdbc, Tenancy tenancy, Clock clock, Evidence evidence) {
    return new GroupScores(jdbc, tenancy, clock, key -> evidence.measure(key).label());
  }

  @Bean
  @Lazy
  Forecasts forecasts(
      JdbcClient jdbc,
      Tenancy tenancy,
      Audit audit,
      Clock clock,
      Courses courses,
      Outcomes outcomes) {
    return new Forecasts(jdbc, tenancy, audit, clock, courses, outcomes);
  }
}
