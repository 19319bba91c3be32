-- How long a person thinks between taking the decision sheet home and going ahead: dated rows by country
-- (null: every country) and concern (null: every concern). Of all that apply, with what the screening adds
-- and what the clinic itself asks, the longest counts.
create table reflection_rule (
  jurisdiction text references jurisdiction,
  concern      text,
  days         int  not null check (days between 0 and 90),
  reason       text not null check (length(trim(reason)) > 0),
  source       text not null check (length(trim(source)) > 0),
  trust        text not null check (trust in ('S', 'V', 'M', 'P')),
  valid_from   date not null,
  valid_to     date check (valid_to >= valid_from),
  unique nulls not distinct (jurisdiction, concern, valid_from)
);
grant select on reflection_rule to exolog_app;

insert into reflection_rule (jurisdiction, concern, days, reason, source, trust, valid_from) values
  (null, null, 0, 'No law that this record knows asks for days to think.', 'Proposal of this record', 'P', '2026-01-01'),
  ('GB', null, 1, 'The General Medical Council asks for time to reflect before a cosmetic treatment and names no number: one day is our proposal.',
   'GMC guidance on cosmetic interventions; to be confirmed', 'M', '2026-01-01');

-- What a clinic asks of itself; the latest row counts, the earlier ones say since when.
create table clinic_reflection (
  clinic_id uuid not null default exolog_clinic() references clinic,
  seq       bigint generated always as identity,
  days      int  not null check (days between 0 and 90),
  at        timestamptz not null,
  set_by    text not null,
  primary key (clinic_id, seq)
);
call exolog_guard('clinic_reflection');

-- The paper as it was handed over, byte for byte: what a patient was told before deciding. once_key comes
-- with the form, so that a second press of its button hands out nothing more.
create table decision_sheet (
  clinic_id       uuid   not null default exolog_clinic(),
  sheet_id        uuid   not null,
  consultation_id uuid   not null,
  patient_id      uuid   not null,
  plan_seq        bigint not null,
  forecast_id     uuid,
  once_key        uuid   not null,
  content         bytea  not null check (length(content) between 1 and 2097152),
  sha256          text   not null check (sha256 = encode(sha256(content), 'hex')),
  at              timestamptz not null,
  handed_by       text   not null,
  primary key (clinic_id, sheet_id),
  unique (clinic_id, once_key),
  foreign key (clinic_id, consultation_id, plan_seq) references consultation_plan,
  foreign key (clinic_id, patient_id) references patient,
  foreign key (clinic_id, forecast_id) references frozen_forecast
);
create index decision_sheet_consultation on decision_sheet (clinic_id, consultation_id, at desc);
create index decision_sheet_patient on decision_sheet (clinic_id, patient_id, at desc, sheet_id desc);
create index decision_sheet_forecast on decision_sheet (clinic_id, forecast_id);
call exolog_guard('decision_sheet');
