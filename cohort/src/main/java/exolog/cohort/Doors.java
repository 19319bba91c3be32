package exolog.cohort;

import exolog.core.audit.Audit;
import exolog.core.consent.ConsentTexts;
import exolog.core.consent.Consents;
import exolog.core.consultation.Consultations;
import exolog.core.consultation.Screenings;
import exolog.core.consultation.Sheets;
import exolog.core.consultation.Stagings;
import exolog.core.course.Courses;
import exolog.core.course.Draws;
import exolog.core.course.MaterialHolds;
import exolog.core.course.Traces;
import exolog.core.custody.ColdChain;
import exolog.core.custody.LotHolds;
import exolog.core.custody.Places;
import exolog.core.custody.Vials;
import exolog.core.evidence.Evidence;
import exolog.core.forecast.Forecaster;
import exolog.core.forecast.Forecasts;
import exolog.core.forecast.registry.RegistryModels;
import exolog.core.jurisdiction.Jurisdictions;
import exolog.core.outcome.Outcomes;
import exolog.core.patient.Patients;
import exolog.core.practice.Accounts;
import exolog.core.practice.Clinics;
import exolog.core.practice.Practitioners;
import exolog.core.product.Cargoes;
import exolog.core.product.Certificates;
import exolog.core.product.Donors;
import exolog.core.product.Lots;
import exolog.core.product.NtaFiles;
import exolog.core.product.Products;
import exolog.core.product.Releases;
import exolog.core.safety.Recalls;
import exolog.core.tenancy.Tenancy;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The record's front doors, all reading the same clock: here, one that the story moves. */
final class Doors {
  final Tenancy tenancy;
  final Clinics clinics;
  final Accounts accounts;
  final Practitioners practitioners;
  final Patients patients;
  final Donors donors;
  final Products products;
  final Lots lots;
  final NtaFiles ntaFiles;
  final Cargoes cargoes;
  final Certificates certificates;
  final Releases releases;
  final Vials vials;
  final Places places;
  final ColdChain coldChain;
  final Consents consents;
  final Courses courses;
  final Draws draws;
  final Recalls recalls;
  final Evidence evidence;
  final Outcomes outcomes;
  final Screenings screenings;
  final Stagings stagings;
  final Consultations consultations;
  final Forecaster forecaster;
  final Forecasts forecasts;
  final RegistryModels models;

  Doors(DataSource pool, Clock clock) {
    JdbcClient jdbc = JdbcClient.create(pool);
    tenancy = new Tenancy(jdbc, new JdbcTransactionManager(pool));
    Audit audit = new Audit(jdbc, tenancy, clock);
    clinics = new Clinics(jdbc, tenancy, audit, clock);
    accounts = new Accounts(jdbc, tenancy, audit, clock);
    practitioners = new Practitioners(jdbc, tenancy, audit, clock);
    patients = new Patients(jdbc, tenancy, audit, clock);
    donors = new Donors(jdbc, tenancy, audit, clock);
    products = new Products(jdbc, tenancy, audit, clock);
    lots = new Lots(jdbc, tenancy, audit, clock);
    ntaFiles = new NtaFiles(jdbc, tenancy, audit, clock);
    cargoes = new Cargoes(jdbc, tenancy, audit, clock);
    certificates = new Certificates(jdbc, tenancy, audit, clock);
    releases = new Releases(jdbc, tenancy, audit, clock);
    vials = new Vials(jdbc, tenancy, audit, clock, lots);
    places = new Places(jdbc, tenancy, audit, clock);
    coldChain = new ColdChain(jdbc, tenancy, audit, clock);
    consents = new Consents(jdbc, tenancy, audit, clock, patients, ConsentTexts.published());
    courses = new Courses(jdbc, tenancy, audit, clock, patients, practitioners, products);
    LotHolds lotHolds = new LotHolds(jdbc, tenancy, audit, clock, lots);
    Draws.Rooms rooms =
        new Draws.Rooms(
            clinics,
            practitioners,
            new Jurisdictions(jdbc),
            patients,
            products,
            lots,
            consents,
            vials,
            places,
            lotHolds);
    draws = new Draws(jdbc, tenancy, audit, clock, rooms);
    recalls =
        new Recalls(
            jdbc,
            tenancy,
            audit,
            clock,
            new Recalls.Rooms(
                new Traces(jdbc, tenancy, audit, vials),
                lots,
                lotHolds,
                vials,
                new MaterialHolds(jdbc, tenancy, audit, clock)));
    evidence = Evidence.published();
    outcomes = new Outcomes(jdbc, tenancy, audit, clock, patients, evidence);
    screenings =
        new Screenings(
            jdbc,
            tenancy,
            audit,
            clock,
            new Screenings.Rooms(patients, products, clinics, accounts));
    stagings = new Stagings(jdbc, tenancy, audit, clock, patients, screenings);
    consultations =
        new Consultations(
            jdbc,
            tenancy,
            audit,
            clock,
            new Consultations.Rooms(
                patients,
                products,
                vials,
                outcomes,
                courses,
                clinics,
                screenings,
                new Sheets(jdbc, tenancy, audit, clock, clinics)));
    forecaster = Forecaster.of(evidence);
    forecasts = new Forecasts(jdbc, tenancy, audit, clock, courses, outcomes);
    models =
        new RegistryModels(
            jdbc, tenancy, audit, clock, consents, evidence, forecaster::registryRates);
  }
}
