-- What a clinic's own courses say of one concern, measure, product source and route. A model is never
-- overwritten: the next one is the next version. What a model became later stands beside it, in
-- registry_model_stale; "superseded" is a newer version.
create table registry_model (
  clinic_id    uuid not null default exolog_clinic(),
  model_id     uuid not null,
  concern      text not null,
  measure      text not null,
  source       text not null,
  route        text not null,
  version      int  not null check (version > 0),
  patients     int  not null check (patients > 0),
  readings     int  not null check (readings > 0),
  inputs_hash  text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  formula      text not null,
  text_version int  not null,
  data_time    timestamptz not null,
  fitted_at    timestamptz not null,
  fitted_by    text not null,
  fit          json not null,
  primary key (clinic_id, model_id)
);
create unique index registry_model_version on registry_model (clinic_id, concern, measure, source, route, version);
call exolog_guard('registry_model');

-- Whose readings a model used. No foreign key to patient: its check would lock the row that a withdrawal
-- holds, while the withdrawal waits for the model (see exolog_registry_left).
create table registry_model_patient (
  clinic_id  uuid not null default exolog_clinic(),
  model_id   uuid not null,
  patient_id uuid not null,
  primary key (clinic_id, model_id, patient_id),
  foreign key (clinic_id, model_id) references registry_model
);
create index registry_model_of_patient on registry_model_patient (clinic_id, patient_id);
call exolog_guard('registry_model_patient');

-- Why a model may not speak any more. Names no patient.
create table registry_model_stale (
  clinic_id uuid not null default exolog_clinic(),
  model_id  uuid not null,
  why       text not null check (why in ('CONSENT_ENDED', 'READING_CORRECTED')),
  at        timestamptz not null,
  primary key (clinic_id, model_id, why),
  foreign key (clinic_id, model_id) references registry_model
);
call exolog_guard('registry_model_stale');

-- The marks are set in the transaction of the withdrawal or correction, whoever writes it and by whatever
-- code. The lock closes the gap in which a model is fitted from rows that are just being withdrawn: the
-- fitting side holds it alone while it reads its rows a second time and keeps the model.
create function exolog_registry_left() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
  as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('registry ' || new.clinic_id, 0));
  insert into public.registry_model_stale (clinic_id, model_id, why, at)
    select p.clinic_id, p.model_id, tg_argv[0], coalesce(to_jsonb(new) ->> 'recorded_at', to_jsonb(new) ->> 'at')::timestamptz
      from public.registry_model_patient p
      join public.registry_model m on m.clinic_id = p.clinic_id and m.model_id = p.model_id
     where p.clinic_id = new.clinic_id and p.patient_id = new.patient_id
       and m.measure = coalesce(to_jsonb(new) ->> 'measure', m.measure)
    on conflict do nothing;
  return null;
end $$;
revoke all on function exolog_registry_left() from public;

create trigger registry_consent_ended after insert on consent
  for each row when (new.scope = 'REGISTRY' and new.state <> 'SIGNED')
  execute function exolog_registry_left('CONSENT_ENDED');

create trigger registry_reading_corrected after insert on measurement
  for each row when (new.supersedes is not null)
  execute function exolog_registry_left('READING_CORRECTED');

-- Which model spoke in a forecast; null while published evidence spoke alone.
alter table frozen_forecast add column registry_model_id uuid;
alter table frozen_forecast add foreign key (clinic_id, registry_model_id) references registry_model;
create index frozen_forecast_model on frozen_forecast (clinic_id, registry_model_id);

-- The training rows of a stratum are read through these.
create index course_of_concern on course (clinic_id, concern);
create index consent_registry on consent (clinic_id, patient_id, seq desc) where scope = 'REGISTRY';
create index measurement_of_measure on measurement (clinic_id, measure, patient_id, site, at);
