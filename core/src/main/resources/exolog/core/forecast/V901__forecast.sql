-- Forecasts as they were shown. Never updated: a changed plan is a new row that names the one it supersedes.
-- consultation_id has no foreign key: consultations live on the floor above. json, not jsonb: the answer's
-- bytes are kept as they were shown.
create table frozen_forecast (
  clinic_id       uuid not null default exolog_clinic(),
  forecast_id     uuid not null,
  patient_id      uuid not null,
  consultation_id uuid not null,
  baseline_id     uuid not null,
  measure         text not null,
  question        json not null,
  answer          json not null,
  abstained       boolean not null,
  model_version   text not null,
  evidence_hash   text not null,
  data_time       date not null,
  frozen_at       timestamptz not null,
  frozen_by       text not null,
  supersedes      uuid,
  primary key (clinic_id, forecast_id),
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, baseline_id) references measurement,
  foreign key (clinic_id, supersedes) references frozen_forecast
);
create unique index frozen_forecast_superseded_once on frozen_forecast (clinic_id, supersedes);
create index frozen_forecast_of_consultation on frozen_forecast (clinic_id, consultation_id);
create index frozen_forecast_of_patient on frozen_forecast (clinic_id, patient_id, forecast_id desc);
create index frozen_forecast_baseline on frozen_forecast (clinic_id, baseline_id);
create index frozen_forecast_measure on frozen_forecast (clinic_id, measure);
call exolog_guard('frozen_forecast');

-- One score for a reading, whoever asks and how often. All figures are changes in the measure's unit.
create table forecast_score (
  clinic_id      uuid not null default exolog_clinic(),
  forecast_id    uuid not null,
  measurement_id uuid not null,
  measure        text not null,
  weeks          double precision not null check (weeks > 0),
  observed       double precision not null,
  crps           double precision not null check (crps >= 0),
  fair_crps      double precision not null,
  pit            double precision not null check (pit between 0 and 1),
  inside50       boolean not null,
  inside80       boolean not null,
  inside95       boolean not null,
  crps_no_change double precision not null check (crps_no_change >= 0),
  crps_controls  double precision not null check (crps_controls >= 0),
  scored_at      timestamptz not null,
  primary key (clinic_id, forecast_id, measurement_id),
  foreign key (clinic_id, forecast_id) references frozen_forecast,
  foreign key (clinic_id, measurement_id) references measurement
);
create index forecast_score_measurement on forecast_score (clinic_id, measurement_id);
create index forecast_score_measure on forecast_score (clinic_id, measure, forecast_id);
call exolog_guard('forecast_score');
